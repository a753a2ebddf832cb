import { chownSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { shortHash } from './locate-data.mjs';

// A socket's path may have 104 characters (macOS), and PostgreSQL adds its own name to the folder's.
const LONGEST = 104 - '/.s.PGSQL.5432.lock'.length - 1;

/**
 * A short path that is always the same for the same data.
 * @param {string} dataPath
 */
export function socketFolderFor(dataPath) {
  const name = `qtill-${shortHash(realpathSync(dataPath))}`;
  const path = join(tmpdir(), name);
  return path.length <= LONGEST ? path : join('/tmp', name);
}

/**
 * Makes the folder of the socket, or checks an old one: in /tmp somebody else may have put it there first, and would
 * hear what the app tells its database.
 * @param {string} path
 * @param {import('./account.mjs').Account | undefined} account
 */
export function ensureSocketFolder(path, account) {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const own = process.getuid?.();
  const wanted = account?.uid ?? own;
  const isOurs = (/** @type {import('node:fs').Stats} */ found) =>
    found.isDirectory() && (found.mode & 0o077) === 0;
  const before = lstatSync(path);
  if (account && isOurs(before) && before.uid === own) chownSync(path, account.uid, account.gid);
  const found = lstatSync(path);
  if (isOurs(found) && found.uid === wanted) return;
  throw new ReadableError(
    `The folder ${path} is for the database alone, but somebody else made it or can enter it: delete it and start again.`,
  );
}

/**
 * Only the database's account can enter, so nothing of value is ever in it.
 * @param {string} path
 */
export const removeSocketFolder = (path) => rmSync(path, { recursive: true, force: true });
