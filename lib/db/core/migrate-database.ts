import { Client } from 'pg';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { readLevel } from './migration-level';
import { EARLIER_READER } from './earlier-schema';

const REQUIRED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** Settings under which the database may forget, in a power cut, what it has acknowledged. Empty: it is safe. */
export async function findLossySettings(client: Pick<Client, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings where name = any($1) and setting = 'off' order by name`,
    [REQUIRED],
  );
  return rows.map(({ name }) => name);
}

// Any constant will do, as long as every process of the product takes the same one.
export const MIGRATION_LOCK = 7_194_021;

/** Better no till than one whose payments a power cut can undo. */
async function assertDurableSettings(client: Client): Promise<void> {
  const lossySettings = await findLossySettings(client);
  if (lossySettings.length === 0) return;
  throw new Error(
    `This database may lose payments in a power cut: ${lossySettings.join(', ')} is off. Turn it on in postgresql.conf.`,
  );
}

/** An older version would write rows that the newer one cannot read, and the names of earlier tables are not known. */
async function refuseOtherLevels(client: Client): Promise<void> {
  const level = await readLevel(client);
  if (level.ok || level.error.kind === 'no_schema') return;
  if (level.error.kind === 'earlier_schema')
    throw new Error(
      `This database was written before qtill renamed its tables: ${EARLIER_READER} reads it. Use that one, or give this one another DATA_DIR or DATABASE_URL.`,
    );
  throw new Error(
    'This database was written by a newer qtill: update this one first, or give it another DATA_DIR or DATABASE_URL.',
  );
}

/** Where only ASCII has letters, searches find no Arabic name. A trigram index goes by the ctype, `\w` by the collation. */
async function refuseCtypeWithoutLetters(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; ctype: string }>(
    `select pg_encoding_to_char(encoding) as encoding, datctype as ctype
     from pg_database where datname = current_database()`,
  );
  const { encoding = '', ctype = '' } = rows[0] ?? {};
  if (encoding === 'UTF8' && !['C', 'POSIX'].includes(ctype) && (await knowsLetters(client))) return;
  throw new Error(
    `This database has the encoding ${encoding} and the ctype ${ctype}, which knows no Arabic letters: make one with "create database qtill template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'", or give this one another DATA_DIR or DATABASE_URL.`,
  );
}

async function knowsLetters(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 where $1::text ~ '^\\w+$'`, ['قهوة']);
  return rowCount === 1;
}

/** Applies what is missing, one process at a time. Returns how many migrations the database has now. */
export async function migrateDatabase(url: string): Promise<number> {
  const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // The query that finds the connection gone says so; without a listener the event would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A session lock: it goes with the connection, even if this process is killed.
    await assertDurableSettings(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseOtherLevels(client);
    await refuseCtypeWithoutLetters(client);
    await migrate(drizzle(client), { migrationsFolder });
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from drizzle.__drizzle_migrations',
    );
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}
