import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Asset {
  readonly file: string;
  readonly type: string;
}

const pay = join(import.meta.dirname, '..', 'pay');
const dashboard = join(import.meta.dirname, '..', 'dashboard');
const fontFolder = '@fontsource/ibm-plex-sans-arabic/files/';
const fonts = ['latin-400', 'latin-600', 'arabic-400', 'arabic-600'].map((cut): [string, Asset] => {
  const name = `ibm-plex-sans-arabic-${cut}-normal.woff2`;
  const file = createRequire(import.meta.url).resolve(fontFolder + name);
  return [`/_sandbox/fonts/${cut}.woff2`, { file, type: 'font/woff2' }];
});

const assets: ReadonlyMap<string, Asset> = new Map([
  ['/_sandbox/pay.css', { file: join(pay, 'pay.css'), type: 'text/css; charset=utf-8' }],
  ['/_sandbox/icon.svg', { file: join(pay, 'icon.svg'), type: 'image/svg+xml' }],
  ['/_sandbox/dashboard.css', { file: join(dashboard, 'dashboard.css'), type: 'text/css; charset=utf-8' }],
  ['/_sandbox/dashboard.js', { file: join(dashboard, 'live.js'), type: 'text/javascript; charset=utf-8' }],
  ...fonts,
]);

export function serveAsset(path: string): Promise<Response> | undefined {
  const asset = assets.get(path);
  return asset && respond(asset);
}

/** A file as a browser may keep it for ten minutes. */
export async function respond({ file, type }: Asset): Promise<Response> {
  const headers = {
    'content-type': type,
    'cache-control': 'max-age=600',
    'x-content-type-options': 'nosniff',
  };
  return new Response(new Uint8Array(await readFile(file)), { headers });
}
