import { extname, join, sep } from 'node:path';
import { filesIn, hashedFolder, PACKED_ENDINGS, packedFolder } from './pack-files.mjs';
import { serveStatic } from './static-files.mjs';

/** What a page loads; whatever else there is the framework sends. @type {Record<string, string>} */
const TYPES = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
  '.json': 'application/json; charset=UTF-8',
  '.woff2': 'font/woff2',
};

/**
 * The files of a build whose names change with them, by their addresses. Where there is no build there are none.
 * @param {string} dist
 * @returns {Promise<Map<string, import('./static-files.mjs').StaticFile>>}
 */
async function hashedFiles(dist) {
  const packed = new Set(await filesIn(packedFolder(dist)));
  const files = new Map();
  for (const file of await filesIn(hashedFolder(dist))) {
    const type = TYPES[extname(file)];
    if (!type) continue;
    const isPacked = Object.values(PACKED_ENDINGS).every((ending) => packed.has(file + ending));
    const packedPath = join(packedFolder(dist), file);
    files.set(`/_next/static/${file.split(sep).join('/')}`, {
      ...{ type, path: join(hashedFolder(dist), file), isHashed: true },
      ...(isPacked && {
        packed: { br: packedPath + PACKED_ENDINGS.br, gzip: packedPath + PACKED_ENDINGS.gzip },
      }),
    });
  }
  return files;
}

/**
 * Sends them by ourselves, packed when they were built; the framework would pack each again for everybody, and less tightly.
 * @param {string} dist
 * @returns {Promise<(handle: import('node:http').RequestListener) => import('node:http').RequestListener>}
 */
export async function serveHashedFiles(dist) {
  const send = serveStatic(await hashedFiles(dist));
  return (handle) => async (request, response) => {
    if (!(await send(request, response))) await handle(request, response);
  };
}
