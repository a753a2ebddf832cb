import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROLES } from './postgres/access.mjs';
import { ReadableError } from './readable-error.mjs';
import { root } from './root.mjs';

const USE =
  'Use: npm run database:roles, or npm run database:roles -- OWNER APP to name the two roles yourself.';

// Also what PostgreSQL takes without quotes, so that the names read the same everywhere.
const NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** @param {string} name */
const script = (name) => readFileSync(join(root, 'lib', 'db', 'roles', name), 'utf8').trim();

/**
 * Everything that gives a database of DATABASE_URL its two roles, as one script for its administrator.
 * @param {string} owner
 * @param {string} app
 */
export const rolesScript = (
  owner,
  app,
) => `-- Two roles for qtill: ${owner} owns its tables, migrates and restores; ${app} serves the tills, and can neither
-- change nor delete ledger and events, nor disable their guards. Save this as roles.sql and run it once, as an
-- administrator, in the database that qtill has or shall have:
--   psql -v ON_ERROR_STOP=1 -f roles.sql postgresql://ADMIN@HOST/DATABASE
-- Then give both a password (in psql: \\password ${owner} and \\password ${app}) and set in .env:
--   DATABASE_URL=postgresql://${app}@HOST/DATABASE
--   DATABASE_PASSWORD_FILE=a file that only qtill's account can read, with the password of ${app}
--   DATABASE_OWNER_URL=postgresql://${owner}:PASSWORD@HOST/DATABASE
-- "npm start" then migrates as the owner and grants what a migration brings along. Running it again changes nothing.
begin;
set local qtill.owner = '${owner}';
set local qtill.app = '${app}';

${['roles.sql', 'hand-over.sql', 'grants.sql'].map(script).join('\n\n')}

commit;
`;

/**
 * Prints it: what it would change is the administrator's to decide.
 * @param {string[]} args
 */
export async function main(args) {
  if (args.length !== 0 && args.length !== 2) throw new ReadableError(USE);
  const [owner = ROLES.owner, app = ROLES.app] = args;
  for (const name of [owner, app])
    if (!NAME.test(name))
      throw new ReadableError(`A role's name is small letters, digits and "_", not "${name}". ${USE}`);
  if (owner === app) throw new ReadableError(`Owner and app must be two roles. ${USE}`);
  console.log(rolesScript(owner, app));
}
