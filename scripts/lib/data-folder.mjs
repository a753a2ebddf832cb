import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from './is-missing.mjs';
import { ReadableError } from './readable-error.mjs';

const STICKY = 0o1000;

/** What we keep in it, besides the database, which keeps its own folder to itself. */
const OURS = [
  'backups',
  'sandbox',
  'database-password',
  'postgres-location',
  'postgres.log',
  'postgres.log.1',
  'start.pid',
];

/**
 * Makes the data folder, and finds out now rather than at the first sale that it cannot be written. Nobody else can
 * read what is in it; as root, the account of the database has to pass through.
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
  const found = statSync(path);
  // A folder that is everybody's, like /tmp, is no place for data, but not ours to close either.
  if (isOwn(found) && (found.mode & STICKY) === 0) chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
  for (const name of OURS) closeToOthers(join(path, name));
}

/** @param {import('node:fs').Stats} found */
const isOwn = (found) => found.uid === process.getuid?.();

/**
 * Folders of before were open to everybody. What belongs to another account is left to it, links are not followed.
 * @param {string} path
 */
function closeToOthers(path) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found || !isOwn(found)) return;
  try {
    if (found.isFile()) chmodSync(path, found.mode & 0o700);
    if (!found.isDirectory()) return;
    chmodSync(path, 0o700);
    for (const name of readdirSync(path)) closeToOthers(join(path, name));
  } catch (error) {
    // A backup that is being written is renamed.
    if (!isMissing(error)) throw error;
  }
}
