import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { bestEncoding } from './encodings.mjs';

/** @typedef {import('./encodings.mjs').Encoding} Encoding */

/**
 * @typedef {object} StaticFile
 * @property {string} type
 * @property {string} path
 * @property {Record<Encoding, string>} [packed] files that hold it packed already
 * @property {boolean} [isHashed] its name changes with it
 */

/** Whoever has it asks whether it is still the same, now and then. */
const MAY_CHANGE = {
  'Cache-Control': 'public, max-age=3600',
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
};
const NEVER_CHANGES = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** @param {StaticFile} file @param {Encoding | undefined} wanted */
async function load({ path, packed, isHashed = false }, wanted) {
  if (isHashed) {
    const encoding = packed && wanted;
    return { bytes: await readFile(encoding ? packed[encoding] : path), encoding, tag: undefined };
  }
  const plain = await readFile(path);
  const tag = `"${createHash('sha256').update(plain).digest('base64url')}"`;
  return wanted
    ? { bytes: await promisify(gzip)(plain), encoding: /** @type {Encoding} */ ('gzip'), tag }
    : { bytes: plain, encoding: undefined, tag };
}

/** Each is loaded once for each encoding, when somebody asks for it. */
function createShelf() {
  /** @type {Map<string, ReturnType<typeof load>>} */
  const loaded = new Map();
  /** @param {StaticFile} file @param {Encoding | undefined} wanted */
  return (file, wanted) => {
    const key = `${wanted} ${file.path}`;
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(file, wanted);
    loaded.set(key, loading);
    // What could not be read may be there the next time.
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

/** @param {import('node:http').IncomingMessage} request */
function pathOf({ url = '/' }) {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/**
 * Files that never change while we run: each is read once, and every answer sends the same bytes, so that a crowd of
 * readers costs connections and no memory. Resolves to whether the address is one of them: others are nobody's path.
 * @param {ReadonlyMap<string, StaticFile>} files by path of the address
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<boolean>}
 */
export function serveStatic(files) {
  const take = createShelf();
  return async (request, response) => {
    const file = files.get(pathOf(request) ?? '');
    if (!file) return false;
    const { method = 'GET', headers } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-store' }).end();
      return true;
    }
    const wanted = bestEncoding(headers['accept-encoding']);
    const { bytes, encoding, tag } = await take(file, wanted);
    const common = {
      ...(file.isHashed ? NEVER_CHANGES : MAY_CHANGE),
      ...(tag && { ETag: tag }),
      Vary: 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    };
    if (tag && headers['if-none-match'] === tag) {
      response.writeHead(304, common).end();
      return true;
    }
    response.writeHead(200, {
      ...common,
      'Content-Type': file.type,
      'Content-Length': bytes.length,
      ...(encoding && { 'Content-Encoding': encoding }),
    });
    response.end(method === 'HEAD' ? undefined : bytes);
    return true;
  };
}
