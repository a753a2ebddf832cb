import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing } from '../is-missing.mjs';
import { commandOf, isAlive } from '../processes.mjs';

// Above every system's highest pid.
const NEVER_A_PID = '2147483646';

/** @param {string} dataPath */
function readPostmasterFile(dataPath) {
  try {
    return readFileSync(join(dataPath, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * The pid of the server that runs on this data, or undefined. `pg_ctl status` would also believe in zombies
 * and in strangers that got the same pid after a restart of a container.
 * @param {string} dataPath
 */
export function runningPid(dataPath) {
  const pid = Math.abs(Number(readPostmasterFile(dataPath)?.[0]));
  return pid > 0 && isAlive(pid) && commandOf(pid).includes('postgres') ? pid : undefined;
}

/**
 * The socket folder the running server uses.
 * @param {string} dataPath
 */
export const runningSocketFolder = (dataPath) => readPostmasterFile(dataPath)?.[4];

/**
 * Makes a dead server's lock files harmless. The pid is overwritten rather than the file deleted: its other lines
 * keep a new server from starting while the dead one's last processes still write.
 * @param {string} dataPath
 * @param {string} socketFolder
 */
export function disarmStaleFiles(dataPath, socketFolder) {
  const lines = readPostmasterFile(dataPath);
  if (lines) writeFileSync(join(dataPath, 'postmaster.pid'), [NEVER_A_PID, ...lines.slice(1)].join('\n'));
  rmSync(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true });
  rmSync(join(socketFolder, '.s.PGSQL.5432'), { force: true });
}
