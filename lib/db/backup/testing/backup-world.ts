import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { BackupPart, BackupStart } from '../../../domain/core/backup';
import { databaseUrl } from '../../testing/database-url';
import { query } from '../../testing/query';
import { dumpDatabase } from '../dump-database';
import { listTables } from '../connect';
import { restoreDatabase, type RestoreInput } from '../restore-database';

export type Backup = { readonly start: BackupStart; readonly parts: readonly BackupPart[] };

/** A backup in memory; `onPart` sees each part before the next is read. */
export async function takeBackup(
  url: string,
  onPart: (part: BackupPart) => Promise<unknown> = async () => undefined,
): Promise<Backup> {
  const dumped = await dumpDatabase(url, async (stream) => {
    const parts: BackupPart[] = [];
    for await (const part of stream) {
      parts.push(part);
      await onPart(part);
    }
    return parts;
  });
  if (!dumped.ok) throw new Error(dumped.error.kind);
  const [first] = dumped.value.written;
  if (first?.kind !== 'start') throw new Error('A backup begins with its start.');
  return { start: first.start, parts: dumped.value.written };
}

async function* stream(parts: readonly BackupPart[]): AsyncGenerator<BackupPart> {
  yield* parts;
}

export const restoreInto = (url: string, { start, parts }: Backup, change: Partial<RestoreInput> = {}) =>
  restoreDatabase(url, {
    start,
    parts: stream(parts),
    isReplacing: false,
    onTable: () => undefined,
    ...change,
  });

/** The backup with rows that match changed; at least one must. */
export function tamper(backup: Backup, change: (row: string) => string): Backup {
  const parts = backup.parts.map((part) =>
    part.kind === 'rows' ? { ...part, rows: part.rows.map(change) } : part,
  );
  if (JSON.stringify(parts) === JSON.stringify(backup.parts)) throw new Error('Nothing was changed.');
  return { ...backup, parts };
}

/** A database without anything in it. */
export async function createEmptyDatabase() {
  const name = `empty_${randomBytes(6).toString('hex')}`;
  await query(inject('adminUrl'), `create database ${name}`);
  const url = databaseUrl(inject('adminUrl'), name);
  return { url, drop: () => query(inject('adminUrl'), `drop database ${name} with (force)`) };
}

/** What a database from before the tables were renamed has noted, with one of its tables. */
export const makeEarlier = (url: string) =>
  query(
    url,
    `create schema drizzle; create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint)`,
    `insert into drizzle.__drizzle_migrations (hash, created_at) values ('a', 1795243230056), ('b', 1795243230057)`,
    `create table taps (key text)`,
    `insert into taps values ('kept')`,
  );

/** One digest per table over all of its rows, letter by letter, whatever their order. */
export async function digests(url: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const found: Record<string, string> = {};
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query<{ digest: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(to_jsonb(t)::text, '|' order by to_jsonb(t)::text collate "C"), '')) as digest
         from public."${name}" t`,
      );
      found[name] = rows[0]?.digest ?? '';
    }
    return found;
  } finally {
    await client.end();
  }
}

/** The whole schema in words: columns, types, constraints, indexes, triggers, functions and noted migrations. */
export async function schemaOf(url: string): Promise<string[]> {
  const rows = await query(
    url,
    `select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') as line
       from information_schema.columns where table_schema in ('public', 'drizzle')
     union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
       from pg_constraint where connamespace = 'public'::regnamespace
     union all select indexdef from pg_indexes where schemaname = 'public'
     union all select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
     union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
     union all select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype <> 'b'
     union all select id || ' ' || hash || ' ' || created_at from drizzle.__drizzle_migrations
     order by 1`,
  );
  return rows.map(({ line }) => String(line));
}
