import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from './readable-error.mjs';

/**
 * Makes the data folder, and finds out now rather than at the first sale that it cannot be written.
 * @param {string} path
 */
export function ensureDataFolder(path) {
  const probe = join(path, `.probe-${process.pid}`);
  try {
    mkdirSync(path, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (error) {
    throw new ReadableError(
      `The data folder ${path} cannot be written (${error.code}): correct its permissions, or set DATA_DIR to another folder.`,
    );
  }
}
