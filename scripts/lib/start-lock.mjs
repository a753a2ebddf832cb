import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isMissing } from './is-missing.mjs';
import { birthMark, isAlive } from './processes.mjs';
import { ReadableError } from './readable-error.mjs';

/** @param {string} path */
function readOwner(path) {
  try {
    const [pid, mark] = readFileSync(path, 'utf8').trim().split('\n');
    return { pid: Number(pid), mark };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @param {{ pid: number, mark: string }} given */
const isOwnerAlive = ({ pid, mark }) =>
  pid > 0 && pid !== process.pid && isAlive(pid) && birthMark(pid) === mark;

/**
 * Linking puts the lock there complete or not at all.
 * @param {string} path
 */
function tryTake(path) {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${process.pid}\n${birthMark(process.pid)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Renaming first means that only one of two who saw the same dead owner clears it away.
 * @param {string} path
 */
function clearStale(path) {
  const grave = `${path}.stale-${process.pid}`;
  try {
    renameSync(path, grave);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  rmSync(grave, { force: true });
}

/**
 * Makes this process the only `npm start` on a data folder. A dead owner's lock is taken over.
 * @param {string} path
 * @returns {{ tookOver: boolean, release: () => void }}
 */
export function takeStartLock(path) {
  let tookOver = false;
  while (!tryTake(path)) {
    const owner = readOwner(path);
    if (owner && isOwnerAlive(owner)) {
      throw new ReadableError(
        `qtill already runs on this data folder (process ${owner.pid}): stop that one first, or set DATA_DIR to another folder.`,
      );
    }
    clearStale(path);
    tookOver = true;
  }
  const release = () => readOwner(path)?.pid === process.pid && rmSync(path, { force: true });
  process.once('exit', release);
  return { tookOver, release };
}
