import { readFileSync, statSync } from 'node:fs';
import { isMissing } from '../is-missing.mjs';
import { ReadableError } from '../readable-error.mjs';

/** @typedef {{ uid: number, gid: number, name: string }} Account */

function accounts() {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 }));
}

/** @param {string} path */
function ownerOf(path) {
  try {
    return statSync(path).uid;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * PostgreSQL refuses to run as root. Then it runs as whoever owns the data already, else as nobody.
 * @param {string} dataPath
 * @returns {Account | undefined} undefined: as ourselves
 */
export function databaseAccount(dataPath) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(dataPath);
  const known = accounts();
  const account =
    known.find(({ uid }) => owner && uid === owner) ?? known.find(({ name }) => name === 'nobody');
  if (account && account.uid !== 0) return account;
  throw new ReadableError(
    'PostgreSQL cannot run as root and there is no account "nobody" in /etc/passwd: start qtill as another user, or set DATABASE_URL.',
  );
}

/**
 * What `spawn` wants to hear about it.
 * @param {Account | undefined} account
 */
export const asAccount = (account) => (account ? { uid: account.uid, gid: account.gid } : {});
