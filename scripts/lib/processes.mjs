import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isMissing } from './is-missing.mjs';

/**
 * @param {number} pid
 * @param {string} column
 */
const ps = (pid, column) => {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', `${column}=`], {
      encoding: 'utf8',
      timeout: 5_000,
    }).trim();
  } catch (error) {
    if (error.status === 1) return '';
    throw error;
  }
};

/**
 * @param {number} pid
 * @param {string} file
 */
function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch (error) {
    if (isMissing(error) || error.code === 'ESRCH') return undefined;
    throw error;
  }
}

/**
 * The fields of /proc/<pid>/stat from the state on; the name before them may hold spaces and brackets.
 * @param {number} pid
 */
function procStat(pid) {
  const stat = readProc(pid, 'stat');
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/**
 * Whether a process runs. A zombie does not: where nobody reaps orphans (containers), a killed one stays for ever.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code === 'ESRCH') return false;
    if (error.code !== 'EPERM') throw error;
  }
  const state = process.platform === 'linux' ? procStat(pid)?.[0] : ps(pid, 'state');
  return Boolean(state) && !/^[ZX]/.test(state ?? '');
}

/**
 * A text that differs between two processes that had the same pid one after the other.
 * @param {number} pid
 */
export function birthMark(pid) {
  return process.platform === 'linux' ? (procStat(pid)?.[19] ?? '') : ps(pid, 'lstart');
}

/**
 * The command line of a process, empty when it is gone.
 * @param {number} pid
 */
export function commandOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command');
  return (readProc(pid, 'cmdline') ?? '').replaceAll('\0', ' ').trim();
}

/**
 * Ends a process and all it started, when it leads a group; one that is gone already is fine.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
