import { accessSync, constants, statfsSync } from 'node:fs';

const MEMORY = '/dev/shm';
/** A run leaves up to two GiB of databases and logs. */
const ENOUGH_BYTES = 6 * 1024 ** 3;

/**
 * Temporary folders of this process and its children lie in memory where there is enough of it: a fifth of what the
 * tests cost goes into waiting for disks that nobody will ever read. Whoever sets TMPDIR decides for themselves.
 * @param {string} [folder]
 */
export function workInMemory(folder = MEMORY) {
  if (process.env.TMPDIR || !hasRoom(folder)) return;
  process.env.TMPDIR = folder;
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}
