import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import jsqr from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Picture } from './picture';

/** What each of two independent decoders reads; null where it finds no code. */
export type Reading = { readonly jsqr: string | null; readonly zxing: string | null };

// Dark on light only: many phones cannot read it the other way round, so neither may our decoders.
export async function readCode(picture: Picture): Promise<Reading> {
  return { jsqr: readWithJsqr(picture), zxing: await readWithZxing(picture) };
}

function readWithJsqr({ data, width, height }: Picture): string | null {
  return jsqr(data, width, height, { inversionAttempts: 'dontInvert' })?.data ?? null;
}

export async function readWithZxing({ data, width, height }: Picture): Promise<string | null> {
  await prepared();
  const image = { data, width, height, colorSpace: 'srgb' } as const;
  const options = { formats: ['QRCode'], tryInvert: false, maxNumberOfSymbols: 1 } as const;
  const [found] = await readBarcodes(image, { ...options, formats: [...options.formats] });
  return found?.isValid ? found.text : null;
}

let ready: Promise<unknown> | undefined;

/** Its machine code lies in the package; left alone, it would fetch it from a public address. */
function prepared(): Promise<unknown> {
  ready ??= load();
  return ready;
}

async function load(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer, byteOffset, byteLength } = await readFile(path);
  const wasmBinary = buffer.slice(byteOffset, byteOffset + byteLength);
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
}
