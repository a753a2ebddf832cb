import { inject } from 'vitest';
import { openDatabase } from '../database';
import type { TestDatabase } from './create-test-database';
import { databaseUrl } from './database-url';
import { newDatabaseName } from './new-database-name';
import { query } from './query';
import { seedBranches } from './seed-branches';

/** Addresses of databases that a test of this worker has used and nobody uses now. */
const returned: string[] = [];

/**
 * A migrated database for one test, with two branches. To copy the template costs more than most tests, so what a test
 * gives back is emptied for the next one; whoever changes more than rows takes one of its own.
 */
export async function borrowTestDatabase(): Promise<TestDatabase> {
  const used = returned.pop();
  const url = used ?? (await copyTemplate());
  if (used) await empty(used);
  let isReturning = false;
  const { db, close } = openDatabase(url, (error) => {
    if (!isReturning) throw error;
  });
  await seedBranches(db);
  const drop = async () => {
    isReturning = true;
    await close();
    returned.push(url);
  };
  return { db, url, drop };
}

async function copyTemplate(): Promise<string> {
  const name = newDatabaseName();
  await query(inject('adminUrl'), `create database ${name} template ${inject('template')}`);
  return databaseUrl(inject('adminUrl'), name);
}

/** Whatever the last test left behind must not write into the next one. */
const DISCONNECT = `select pg_terminate_backend(pid, 5000) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

/** Few rows: deleted, they cost a tenth of what truncated tables do. */
const FORGET = `do $$ declare item record; begin
  for item in select format('delete from %I', tablename) as sql from pg_tables where schemaname = 'public'
    union all select format('alter sequence %I restart', sequencename) from pg_sequences where schemaname = 'public'
  loop execute item.sql; end loop; end $$`;

/** Append-only tables let go with their guards off. */
const empty = (url: string) => query(url, DISCONNECT, 'set session_replication_role = replica', FORGET);
