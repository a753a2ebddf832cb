import { readFile } from 'node:fs/promises';
import { isMissing } from './is-missing.mjs';

/**
 * The text of a file, or undefined when there is none.
 * @param {string} path
 */
export async function readText(path) {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
