import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The pid of a supervisor's child whose command line holds a word.
 * @param {number} parent
 * @param {string} word
 */
export function childPid(parent, word) {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/));
  const row = rows.find(([, ppid, ...args]) => Number(ppid) === parent && args.join(' ').includes(word));
  return row && Number(row[0]);
}

/**
 * The pid of the PostgreSQL of a data folder.
 * @param {string} dataDir
 */
export const postgresPid = (dataDir) =>
  Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
