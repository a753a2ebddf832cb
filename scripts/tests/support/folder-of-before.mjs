import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ensureDataFolder } from '../../lib/data-folder.mjs';
import { openCluster } from '../../lib/postgres/open-cluster.mjs';
import { prepareDatabase } from '../../lib/prepare-database.mjs';
import { root } from '../../lib/root.mjs';
import { appEnv } from '../../lib/settings/child-env.mjs';
import { readSettings } from '../../lib/settings/read-settings.mjs';

/** @typedef {Awaited<ReturnType<typeof openCluster>>} Cluster */

/**
 * @param {string} connectionString
 * @param {string[]} statements
 * @returns {Promise<Record<string, unknown>[]>} the rows of the last
 */
async function query(connectionString, ...statements) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    let rows = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}

/** @param {Cluster} cluster */
function withPassword({ appUrl, passwordPath }) {
  const url = new URL(appUrl('qtill'));
  url.password = readFileSync(passwordPath, 'utf8').trim();
  return url.href;
}

/** @param {string} dataDir */
const envOf = (dataDir, /** @type {{ databaseUrl: string, passwordFile?: string }} */ found) =>
  appEnv(
    readSettings({ DATA_DIR: dataDir, GATEWAY_BASE_URL: 'http://127.0.0.1:1' }, { root, lan: undefined }),
    { ...found, keys: ['key', 'secret'] },
  );

/** Of the first level, as the migrations note it. */
function firstSchema() {
  const folder = join(root, 'lib', 'db', 'migrations');
  const [{ tag, when }] = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')).entries;
  const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8');
  const hash = createHash('sha256').update(sql).digest('hex');
  return [
    ...sql.split('--> statement-breakpoint'),
    'create schema drizzle',
    'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('${hash}', ${when})`,
  ];
}

/**
 * A data folder of the first schema, as it was before there were roles: open to everybody, everything the superuser's, trust on the socket.
 * @param {{ dataDir: string, shared: string }} place
 */
export async function makeFolderOfBefore({ dataDir, shared }) {
  chmodSync(dataDir, 0o755);
  const cluster = await openCluster({ root, dataDir, shared });
  await cluster.start();
  await query(
    cluster.url('postgres'),
    'create database qtill',
    'drop role qtill_owner',
    'drop role qtill_app',
  );
  await query(
    cluster.url('qtill'),
    ...firstSchema(),
    `insert into branches (id, name, currency) values ('brn_main', 'Shop', 'AED')`,
    `insert into orders (id, reference, branch_id, origin, amount_minor, currency, created_at)
     values ('ord_old', 'OLD-1', 'brn_main', 'restored', 1250, 'AED', now())`,
    `insert into events (order_id, kind, detail) values ('ord_old', 'checkout.status', '{}')`,
  );
  await cluster.stop();
  writeFileSync(join(cluster.dataPath, 'pg_hba.conf'), 'local all all trust\n');
  writeFileSync(join(cluster.dataPath, 'pg_ident.conf'), '');
}

/**
 * The error's code, or what came of it instead.
 * @param {string} url
 * @param {string} statement
 */
const refusalOf = (url, statement) =>
  query(url, statement).then(
    () => 'allowed',
    (error) => error.code,
  );

/** @param {string} path */
const modeOf = (path) => (statSync(path).mode & 0o777).toString(8);

/**
 * Starts it as `npm start` does, and tells what the app's role finds and may do.
 * @param {{ dataDir: string, shared: string }} place
 */
export async function startFolder({ dataDir, shared }) {
  ensureDataFolder(dataDir);
  const cluster = await openCluster({ root, dataDir, shared });
  try {
    await cluster.start();
    await cluster.createDatabase('qtill');
    const found = { databaseUrl: cluster.appUrl('qtill'), passwordFile: cluster.passwordPath };
    await prepareDatabase(root, { env: envOf(dataDir, found), ownerUrl: cluster.ownerUrl('qtill') });
    const app = withPassword(cluster);
    const wrong = app.replace(/:[^:@/]+@/, ':wrong@');
    const [orders] = await query(app, 'select array_agg(reference) as references from orders');
    const owned = await query(
      app,
      `select relname from pg_class where relnamespace = 'public'::regnamespace
         and pg_get_userbyid(relowner) <> 'qtill_owner'`,
    );
    const [role] = await query(
      app,
      'select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as rules from pg_roles where rolname = current_user',
    );
    const refused = {};
    for (const statement of [
      `update events set kind = 'x'`,
      'delete from events',
      'update ledger set amount_minor = 1',
      'delete from ledger',
      'delete from event_checkpoints',
      'truncate orders',
      'alter table events disable trigger user',
      'set session_replication_role = replica',
      'create table public.mine (id int)',
      'drop table event_anchors',
    ])
      Object.assign(refused, { [statement]: await refusalOf(app, statement) });
    const added = await query(
      app,
      `insert into events (order_id, kind, detail) values ('ord_old', 'checkout.status', '{}') returning position`,
    );
    return {
      ...{ references: orders?.references, owned, rules: role?.rules, refused, added },
      wrongPassword: await refusalOf(wrong, 'select 1'),
      modes: { data: modeOf(dataDir), password: modeOf(cluster.passwordPath) },
    };
  } finally {
    await cluster.stop();
  }
}

// Run by a test as another account.
if (process.argv[1] === import.meta.filename) {
  const place = { dataDir: process.argv[2] ?? '', shared: process.argv[3] ?? '' };
  await makeFolderOfBefore(place);
  console.log(JSON.stringify(await startFolder(place)));
}
