import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** @typedef {{ type: string, path: string }} StaticFile */

/** @typedef {{ plain: Buffer, packed: Buffer, tag: string }} Loaded */

/** @param {string} path @returns {Promise<Loaded>} */
async function load(path) {
  const plain = await readFile(path);
  const packed = await promisify(gzip)(plain);
  return { plain, packed, tag: `"${createHash('sha256').update(plain).digest('base64url')}"` };
}

/**
 * Files that never change while we run: each is read and packed once, and every answer sends the same bytes, so that a
 * crowd of readers costs connections and no memory. Resolves to whether the address is one of them.
 * @param {Record<string, StaticFile>} files by path of the address
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>}
 */
export function serveStatic(files) {
  /** @type {Map<string, Promise<Loaded>>} */
  const loaded = new Map();
  /** @param {string} path */
  function loadOnce(path) {
    const known = loaded.get(path);
    if (known) return known;
    const loading = load(path);
    loaded.set(path, loading);
    // What could not be read may be there the next time.
    loading.catch(() => loaded.delete(path));
    return loading;
  }

  return async (request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://here').pathname];
    if (!file) return false;
    const { method = 'GET', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
      return true;
    }
    const { plain, packed, tag } = await loadOnce(file.path);
    const isPacked = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    const bytes = isPacked ? packed : plain;
    const common = {
      ETag: tag,
      'Cache-Control': 'public, max-age=3600',
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
    };
    if (headers['if-none-match'] === tag) {
      response.writeHead(304, common).end();
      return true;
    }
    response.writeHead(200, {
      ...common,
      'Content-Type': file.type,
      'Content-Length': bytes.length,
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
    });
    response.end(method === 'HEAD' ? undefined : bytes);
    return true;
  };
}
