import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { lastLines } from '../run-command.mjs';

const ROTATE_BYTES = 10 * 1024 * 1024;

/**
 * A log the database's account can write, with one older one kept.
 * @param {string} path
 * @param {import('./account.mjs').Account | undefined} account
 */
export function prepareDatabaseLog(path, account) {
  closeSync(openSync(path, 'a', 0o600));
  if (statSync(path).size > ROTATE_BYTES) {
    renameSync(path, `${path}.1`);
    closeSync(openSync(path, 'a', 0o600));
  }
  if (account) chownSync(path, account.uid, account.gid);
}

/** @param {string} path */
export const tailDatabaseLog = (path) => lastLines(readFileSync(path, 'utf8'), 15);
