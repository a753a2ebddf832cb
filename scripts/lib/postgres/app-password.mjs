import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isMissing } from '../is-missing.mjs';

const ITERATIONS = 4096;

/** @param {string} path */
function readPassword(path) {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/**
 * Two commands at once may both find none: the one that comes second takes what the first has made.
 * @param {string} path
 */
function makePassword(path) {
  try {
    writeFileSync(path, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
}

/**
 * The password of the app's role, made once and kept where only the launcher's account can read it.
 * @param {string} path
 */
export function ensureAppPassword(path) {
  if (!readPassword(path)) {
    rmSync(path, { force: true });
    makePassword(path);
  }
  chmodSync(path, 0o600);
  return readPassword(path);
}

/**
 * What PostgreSQL stores of a password (RFC 5803): the password itself is never in a statement that a log may show.
 * @param {string} password ASCII
 * @param {Buffer} [salt]
 */
export function scramVerifier(password, salt = randomBytes(16)) {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const hmac = (/** @type {string} */ text) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  const server = hmac('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${stored}:${server}`;
}

/**
 * Whether a verifier is of this password, and need not be written again.
 * @param {string | null | undefined} verifier
 * @param {string} password
 */
export function isVerifierOf(verifier, password) {
  const salt = verifier?.match(/^SCRAM-SHA-256\$4096:([^$]+)\$/)?.[1];
  return salt !== undefined && verifier === scramVerifier(password, Buffer.from(salt, 'base64'));
}
