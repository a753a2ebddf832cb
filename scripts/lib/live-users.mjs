import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMissing, isReadOnly } from './is-missing.mjs';
import { birthMark, isAlive } from './processes.mjs';

/** @param {string} root */
const folderOf = (root) => join(root, 'node_modules', '.qtill', 'live');

/**
 * Notes that this process runs from the checkout, so that nobody replaces packages or build under it.
 * @param {string} root
 */
export function noteLiveUser(root) {
  const file = join(folderOf(root), String(process.pid));
  try {
    mkdirSync(folderOf(root), { recursive: true });
    writeFileSync(file, birthMark(process.pid));
  } catch (error) {
    // Who cannot write here shares a checkout that only its owner can rebuild.
    if (isReadOnly(error)) return;
    throw error;
  }
  process.once('exit', () => rmSync(file, { force: true }));
  sweep(root);
}

/**
 * The notes of those who were killed.
 * @param {string} root
 */
function sweep(root) {
  const alive = otherLiveUsers(root);
  const isStale = (/** @type {string} */ name) =>
    Number(name) !== process.pid && !alive.includes(Number(name));
  for (const name of readdirSync(folderOf(root)).filter(isStale)) {
    rmSync(join(folderOf(root), name), { force: true });
  }
}

/**
 * The pids of other `npm start` and `npm test` that run from the checkout now.
 * @param {string} root
 */
export function otherLiveUsers(root) {
  let names;
  try {
    names = readdirSync(folderOf(root));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
  return names
    .map(Number)
    .filter((pid) => pid !== process.pid && isAlive(pid) && readMark(root, pid) === birthMark(pid));
}

/**
 * @param {string} root
 * @param {number} pid
 */
function readMark(root, pid) {
  try {
    return readFileSync(join(folderOf(root), String(pid)), 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
