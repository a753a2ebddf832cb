import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { ROLES } from './access.mjs';
import { isVerifierOf, scramVerifier } from './app-password.mjs';

/**
 * Runs `work` on a connection of the superuser. `pg` is loaded late: this file is read before packages are there.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 */
async function asAdmin(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(
      `set qtill.owner = '${ROLES.owner}'; set qtill.app = '${ROLES.app}'; set lock_timeout = '30s'`,
    );
    return await work(client);
  } finally {
    await client.end();
  }
}

/** @param {string} name */
const script = (name) => readFile(join(root, 'lib', 'db', 'roles', name), 'utf8');

/**
 * The roles of owner and app, the latter with its password.
 * @param {string} adminUrl
 * @param {string} password
 */
export const ensureRoles = (adminUrl, password) =>
  asAdmin(adminUrl, async (client) => {
    await client.query(await script('roles.sql'));
    const stored = 'select rolpassword from pg_authid where rolname = $1';
    const { rows } = await client.query(stored, [ROLES.app]);
    if (isVerifierOf(rows[0]?.rolpassword, password)) return;
    await client.query(`alter role ${ROLES.app} password ${client.escapeLiteral(scramVerifier(password))}`);
  });

/**
 * Makes a database if there is none of that name.
 * @param {string} adminUrl
 * @param {string} name
 */
export const ensureDatabase = (adminUrl, name) =>
  asAdmin(adminUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)} owner ${ROLES.owner}`);
  });

const NO_SUCH_DATABASE = '3D000';

/**
 * Gives a database and what is in it to the owner; one of before belongs to the superuser. Nothing, when it is not there.
 * @param {string} adminUrl of that database
 */
export async function handOver(adminUrl) {
  try {
    await asAdmin(adminUrl, async (client) => client.query(await script('hand-over.sql')));
  } catch (error) {
    if (error.code !== NO_SUCH_DATABASE) throw error;
  }
}
