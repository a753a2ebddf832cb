import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { runInNewContext } from 'node:vm';

/**
 * The chunks of every client module of a page and its layouts; [id, file, id, file, ...] per module.
 * @param {string} dist
 * @param {string} page
 */
function pageChunks(dist, page) {
  const source = readFileSync(join(dist, 'server', 'app', `${page}_client-reference-manifest.js`), 'utf8');
  const sandbox = { __RSC_MANIFEST: {}, globalThis: {} };
  sandbox.globalThis = sandbox;
  runInNewContext(source, sandbox);
  const { clientModules } = Object.values(sandbox.__RSC_MANIFEST)[0];
  return Object.values(clientModules).flatMap(({ chunks }) =>
    chunks.filter((/** @type {unknown} */ _, /** @type {number} */ index) => index % 2 === 1),
  );
}

/**
 * What a browser fetches before a page works. The polyfills are `noModule`: no browser we support loads them.
 * @param {string} dist a webpack build
 * @param {string} page like `(till)/page`
 * @returns {{ file: string, bytes: number }[]}
 */
export function firstLoad(dist, page) {
  const { rootMainFiles } = JSON.parse(readFileSync(join(dist, 'build-manifest.json'), 'utf8'));
  const files = new Set([...rootMainFiles, ...pageChunks(dist, page)].map(decodeURIComponent));
  return [...files]
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }))
    .sort((a, b) => b.bytes - a.bytes);
}
