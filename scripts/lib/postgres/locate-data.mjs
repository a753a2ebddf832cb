import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadableError } from '../readable-error.mjs';
import { readText } from '../read-text.mjs';
import { runCommand } from '../run-command.mjs';
import { asAccount, databaseAccount } from './account.mjs';
import { openSharedFolder } from './shared-folder.mjs';

/** @param {string} text */
export const shortHash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** @param {string} folder */
const hasDatabase = (folder) => existsSync(join(folder, 'postgres', 'PG_VERSION'));

/**
 * @param {import('./account.mjs').Account | undefined} account
 * @param {string} folder
 */
async function canReach(account, folder) {
  if (!account) return true;
  const { ok } = await runCommand('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], {
    ...asAccount(account),
    cwd: '/',
    limitMs: 10_000,
  });
  return ok;
}

/**
 * Where the data is kept when it cannot be in DATA_DIR; noted there, so that moving DATA_DIR does not lose it.
 * @param {string} dataDir
 * @param {string} shared
 */
async function elsewhere(dataDir, shared) {
  const note = join(dataDir, 'postgres-location');
  const noted = (await readText(note))?.trim();
  if (noted && !hasDatabase(noted)) {
    throw new ReadableError(
      `The database of ${dataDir} should be in ${noted} (so says ${note}), but is not: bring it back, or delete that note to begin with an empty one.`,
    );
  }
  const folder = noted ?? openSharedFolder(shared, `data-${shortHash(realpathSync(dataDir))}`);
  // The database's account passes through, and nobody looks around.
  chmodSync(folder, 0o711);
  return { folder, remember: () => writeFileSync(note, `${folder}\n`, { mode: 0o600 }) };
}

/**
 * Which folder holds the database of a DATA_DIR, and as which account it runs.
 * An existing database is always found again: a second, empty one would look like lost sales.
 * @param {string} dataDir
 * @param {string} shared where a root-only DATA_DIR keeps its database
 */
export async function locateData(dataDir, shared) {
  const account = databaseAccount(join(dataDir, 'postgres'));
  const isReachable = await canReach(account, dataDir);
  if (hasDatabase(dataDir) && !isReachable) {
    throw new ReadableError(
      `The account ${account?.name}, which runs the database, cannot reach ${dataDir}: allow it with chmod o+x on that folder and those above it.`,
    );
  }
  const isNoted = existsSync(join(dataDir, 'postgres-location'));
  if (hasDatabase(dataDir) || (isReachable && !isNoted)) {
    return { folder: dataDir, account, remember: () => undefined };
  }
  return { account, ...(await elsewhere(dataDir, shared)) };
}

/**
 * Makes a folder or hands an own one over, so that only the database's account can enter it.
 * @param {string} path
 * @param {import('./account.mjs').Account | undefined} account
 */
export function makePrivateFolder(path, account) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (account) chownSync(path, account.uid, account.gid);
}
