import { type Client, escapeIdentifier } from 'pg';
import type { BackupPart } from '../../domain/core/backup';
import { err, ok, type Result } from '../../domain/core/result';
import { type BrokenBooks, findBrokenBooks } from './find-broken-books';
import { listTables, type Table, withClient } from './connect';
import { type LevelProblem, readLevel } from '../core/migration-level';

/** Rows fetched at once. */
const BATCH = 500;

export type Dumped<Value> = {
  /** What `write` made of it. */
  readonly written: Value;
  /** What a restore of it would object to; null: nothing. */
  readonly broken: BrokenBooks | null;
};

/**
 * Hands everything in the database to `write`, as it was at one moment, while others go on writing. The locks are
 * the weakest there are: only a migration would wait.
 */
export function dumpDatabase<Value>(
  url: string,
  write: (parts: AsyncIterable<BackupPart>) => Promise<Value>,
): Promise<Result<Dumped<Value>, LevelProblem>> {
  return withClient(url, async (client) => {
    const tables = await listTables(client);
    await client.query('begin isolation level repeatable read read only');
    for (const { name } of tables) await client.query(`lock table ${tableOf(name)} in access share mode`);
    const level = await readLevel(client);
    if (!level.ok) return err(level.error);
    const written = await write(readParts(client, tables, level.value));
    return ok({ written, broken: await findBrokenBooks(client) });
  });
}

async function* readParts(
  client: Client,
  tables: readonly Table[],
  migrations: readonly string[],
): AsyncGenerator<BackupPart> {
  yield { kind: 'start', start: { migrations, at: await readTime(client) } };
  for (const table of tables) {
    yield { kind: 'table', ...table };
    yield* readRows(client, table);
  }
  // Read last, and sequences know no snapshot: never less than what the rows above have used.
  yield { kind: 'sequences', values: await readSequences(client) };
}

async function readTime(client: Client): Promise<string> {
  const { rows } = await client.query<{ at: string }>(`select to_jsonb(now()) #>> '{}' as at`);
  return rows[0]?.at ?? '';
}

async function* readRows(client: Client, { name }: Table): AsyncGenerator<BackupPart> {
  await client.query(
    `declare rows no scroll cursor for select to_jsonb(t)::text as row from ${tableOf(name)} t`,
  );
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`fetch ${BATCH} from rows`);
    if (rows.length === 0) break;
    yield { kind: 'rows', rows: rows.map(({ row }) => row) };
  }
  await client.query('close rows');
}

async function readSequences(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string; value: string }>(`
    select sequencename::text as name, coalesce(last_value, start_value)::text as value
    from pg_sequences where schemaname = 'public' order by sequencename`);
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
}

const tableOf = (name: string): string => `public.${escapeIdentifier(name)}`;
