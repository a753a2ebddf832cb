import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { isMissing } from './is-missing.mjs';

/**
 * Every file below a path of the checkout, in a fixed order; the path itself when it is a file.
 * @param {string} root
 * @param {string} path
 */
async function filesBelow(root, path) {
  const full = join(root, path);
  try {
    if (!(await stat(full)).isDirectory()) return [path];
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  const entries = await readdir(full, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .map((file) => file.split(sep).join('/'))
    .sort();
}

/**
 * One hash over names and contents of files and folders.
 * @param {string} root
 * @param {string[]} paths
 * @param {(file: string) => boolean} isCounted
 */
export async function contentHash(root, paths, isCounted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of (await filesBelow(root, path)).filter(isCounted)) {
      hash.update(`${file}\0`).update(await readFile(join(root, file)));
    }
  }
  return hash.digest('hex');
}
