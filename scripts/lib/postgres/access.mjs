import { chmodSync, chownSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/**
 * `admin` is the superuser that a cluster is made with, for the launcher alone; `owner` migrates and restores; `app`
 * serves the tills, owns nothing and takes nothing back.
 */
export const ROLES = { admin: 'qtill', owner: 'qtill_owner', app: 'qtill_app' };

const MAP = 'launcher';

const HBA = `# Written at every start. Nobody comes over the network; the app needs its password, and the system vouches for the rest.
# TYPE  DATABASE  USER  METHOD
local all ${ROLES.admin},${ROLES.owner} peer map=${MAP}
local all ${ROLES.app} scram-sha-256
`;

/** Whoever runs this, root, and the account that owns the files: each could do anything with the data anyhow. */
const ident = (/** @type {string[]} */ names) =>
  [
    '# Written at every start.',
    ...[...new Set(names)].flatMap((name) =>
      [ROLES.admin, ROLES.owner].map((role) => `${MAP} "${name}" ${role}`),
    ),
    '',
  ].join('\n');

/**
 * @param {string} path
 * @param {string} text
 * @param {import('./account.mjs').Account | undefined} account
 */
function replaceFile(path, text, account) {
  if (readFileSync(path, 'utf8') === text) return false;
  const draft = `${path}.new`;
  writeFileSync(draft, text, { mode: 0o600 });
  chmodSync(draft, 0o600);
  if (account) chownSync(draft, account.uid, account.gid);
  renameSync(draft, path);
  return true;
}

/**
 * Says who may connect, and how; in a cluster of before too, where everybody on the socket was the superuser.
 * @param {string} dataPath
 * @param {import('./account.mjs').Account | undefined} account
 * @returns {boolean} whether a server that runs has to read it again
 */
export function writeAccess(dataPath, account) {
  const names = [userInfo().username, 'root', ...(account ? [account.name] : [])];
  const changes = [
    replaceFile(join(dataPath, 'pg_hba.conf'), HBA, account),
    replaceFile(join(dataPath, 'pg_ident.conf'), ident(names), account),
  ];
  return changes.includes(true);
}
