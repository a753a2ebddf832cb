import { accessSync, constants, statfsSync } from 'node:fs';

const MEMORY = '/dev/shm';
/** Several times what a whole run was seen to need. */
const ENOUGH_BYTES = 6 * 1024 ** 3;

/**
 * Temporary folders of this process and its children lie in memory where there is enough of it, so that tests do not
 * wait for disks that nobody will ever read. Whoever sets TMPDIR decides for themselves.
 * @param {{ folder?: string, enoughBytes?: number }} [place]
 */
export function workInMemory({ folder = MEMORY, enoughBytes = ENOUGH_BYTES } = {}) {
  if (process.env.TMPDIR || !hasRoom(folder, enoughBytes)) return;
  process.env.TMPDIR = folder;
}

/**
 * @param {string} folder
 * @param {number} enoughBytes
 */
function hasRoom(folder, enoughBytes) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= enoughBytes;
  } catch {
    // It is not there, or not ours.
    return false;
  }
}
