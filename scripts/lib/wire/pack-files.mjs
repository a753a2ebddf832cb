import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Shorter ones fit into the packet that brings their headers. */
const SHORTEST = 1_000;

const PACKABLE = /\.(js|css|json|svg|txt)$/;

/** What a file is called when it is packed. */
export const PACKED_ENDINGS = /** @type {const} */ ({ br: '.br', gzip: '.gz' });

/** @param {string} dist */
export const hashedFolder = (dist) => join(dist, 'static');
/** @param {string} dist */
export const packedFolder = (dist) => join(dist, 'packed');

/** Every file below a folder, by its path there; none where there is no such folder. @param {string} folder */
export async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)));
}

/** @param {Buffer} bytes */
const packs = (bytes) => ({
  br: promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }),
  gzip: promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
});

/**
 * Packs the hashed files of a build as tightly as can be, beside them and not among them, so that no visitor waits for it.
 * @param {string} dist
 */
export async function packHashedFiles(dist) {
  const files = (await filesIn(hashedFolder(dist))).filter((file) => PACKABLE.test(file));
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(join(hashedFolder(dist), file));
      if (bytes.length < SHORTEST) return;
      const target = join(packedFolder(dist), file);
      await mkdir(dirname(target), { recursive: true });
      const { br, gzip: zipped } = packs(bytes);
      await Promise.all([
        writeFile(target + PACKED_ENDINGS.br, await br),
        writeFile(target + PACKED_ENDINGS.gzip, await zipped),
      ]);
    }),
  );
}
