import { inject } from 'vitest';
import { openDatabase } from '../core/database';
import type { TestDatabase } from './create-test-database';
import { databaseUrl } from './database-url';
import { newDatabaseName } from './new-database-name';
import { query } from './query';
import { seedBranches } from './seed-branches';

type Lendable = TestDatabase & { isLent: boolean };

/** What tests of this worker have used and nobody uses now. */
const returned: Lendable[] = [];

/**
 * A migrated database for one test, with two branches. To copy the template and to connect costs more than most tests,
 * so what a test gives back is emptied for the next one; whoever changes more than rows takes one of its own.
 */
export async function borrowTestDatabase(): Promise<TestDatabase> {
  const lent = returned.pop() ?? lendable(await copyTemplate());
  await empty(lent.url);
  lent.isLent = true;
  await seedBranches(lent.db);
  return lent;
}

function lendable(url: string): Lendable {
  const pooled = new URL(url);
  pooled.searchParams.set('application_name', POOL);
  const { db } = openDatabase(pooled.href, (error) => {
    if (lent.isLent) throw error;
  });
  const lent: Lendable = {
    db,
    url,
    isLent: false,
    drop: () => {
      lent.isLent = false;
      returned.push(lent);
      return Promise.resolve();
    },
  };
  return lent;
}

async function copyTemplate(): Promise<string> {
  const name = newDatabaseName();
  await query(inject('adminUrl'), `create database ${name} template ${inject('template')}`);
  return databaseUrl(inject('adminUrl'), name);
}

const POOL = 'lent';

/** Whatever the last test left behind must not write into the next one. Connections that rest are kept. */
const DISCONNECT = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()
    and not (application_name = '${POOL}' and state = 'idle')`;

/** Few rows: deleted, they cost a tenth of what truncated tables do. */
const FORGET = `do $$ declare item record; begin
  for item in select format('delete from %I', tablename) as sql from pg_tables where schemaname = 'public'
    union all select format('alter sequence %I restart', sequencename) from pg_sequences where schemaname = 'public'
  loop execute item.sql; end loop; end $$`;

/** Append-only tables let go with their guards off. */
const empty = (url: string) => query(url, DISCONNECT, 'set session_replication_role = replica', FORGET);
