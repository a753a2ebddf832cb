import { type Client, DatabaseError } from 'pg';
import { knownMigrations, type Migration } from '../core/migration-level';
import { RESTORED_JOB } from '../reconcile/sweeps';
import type { BackupPart, BackupStart } from '../../domain/core/backup';
import { err, ok, type Result } from '../../domain/core/result';
import { isEarlierBackup } from '../core/earlier-schema';
import { MIGRATION_LOCK } from '../core/migrate-database';
import { clearDatabase, inspectTarget, type Target } from './inspect-target';
import { withClient } from './connect';
import { DoesNotFit, loadParts } from './load-parts';
import { type BrokenBooks, findBrokenBooks } from './find-broken-books';

/** Applies migrations inside the caller's transaction and notes them where the product looks for them. */
async function raiseSchema(client: Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(`create schema if not exists drizzle`);
  await client.query(`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`);
  for (const { statements, hash, createdAt } of migrations) {
    for (const statement of statements) await client.query(statement);
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      createdAt,
    ]);
  }
}

/** So far before the newest checkout a reconciliation begins: ids need not be given out in perfect order. */
const OVERLAP = `interval '1 day'`;

/**
 * The account is to be searched from the backup's newest checkouts on. Where the backup knows none, from its own
 * time on; the gateway's clock names no zone, hence a day more. An older reconciliation that never ended goes first.
 */
async function markRestored(client: Client, at: string): Promise<void> {
  await client.query(
    `insert into jobs (name, due_at, cursor)
     select $1, now(), coalesce(
       (select jsonb_build_object('afterId', (min(gateway_id::numeric) - 1)::text) from checkouts
        where gateway_id ~ '^[0-9]+$' and created_at > (
          select max(created_at) from checkouts where gateway_id ~ '^[0-9]+$') - ${OVERLAP}
        having count(*) > 0),
       jsonb_build_object('after', floor(extract(epoch from $2::timestamptz - ${OVERLAP}) * 1000)))::text
     on conflict (name) do update set due_at = excluded.due_at, cursor = coalesce(jobs.cursor, excluded.cursor)`,
    [RESTORED_JOB, at],
  );
  // Whoever was signed out after the backup was made must not be signed in again.
  await client.query('update sessions set ended_at = now() where ended_at is null');
  // Nor a system whose key was ended since: nobody can tell those from the others.
  await client.query('update api_keys set revoked_at = now() where revoked_at is null');
  // A restored database may be a copy beside the real one, which other systems must not hear from.
  await client.query('update outbound_webhooks set ended_at = now() where ended_at is null');
  await client.query('update outbound_deliveries set due_at = null where due_at is not null');
}

export type RestoreProblem =
  /** `newer_schema` and `earlier_backup`: of the backup; `earlier_schema`: of the database it would replace. */
  | { readonly kind: 'newer_schema' | 'earlier_backup' | 'earlier_schema' }
  | { readonly kind: 'in_use'; readonly instances: number; readonly connections: number }
  | { readonly kind: 'not_empty' | 'not_ours' }
  | { readonly kind: 'does_not_fit'; readonly detail: string }
  | { readonly kind: 'books_broken'; readonly broken: BrokenBooks };

export type RestoreInput = {
  readonly start: BackupStart;
  readonly parts: AsyncIterable<BackupPart>;
  /** Whether what is there may go. */
  readonly isReplacing: boolean;
  readonly onTable: (name: string) => void;
  /** What the restored database will have; absent: what this version knows. */
  readonly migrations?: readonly Migration[];
};

/** Tables of the backup that are not of this product, and so were left out. */
export type Restored = { readonly leftOut: readonly string[] };

/**
 * Puts a backup in the place of whatever the database holds. One transaction: until it commits, and for ever if
 * it does not, the database is as it was.
 */
export function restoreDatabase(url: string, input: RestoreInput): Promise<Result<Restored, RestoreProblem>> {
  const known = input.migrations ?? knownMigrations();
  const level = input.start.migrations.length;
  const isKnown = input.start.migrations.every((name, index) => name === known[index]?.name);
  return withClient(url, async (client) => {
    if (isEarlierBackup(input.start.migrations)) return err({ kind: 'earlier_backup' });
    if (!isKnown) return err({ kind: 'newer_schema' });
    const target = await takeTarget(client, input.isReplacing);
    if (!target.ok) return target;
    await client.query('begin');
    if (target.value.content === 'ours') await clearDatabase(client);
    await raiseSchema(client, known.slice(0, level));
    const loaded = await load(client, input);
    if (!loaded.ok) return loaded;
    await raiseSchema(client, known.slice(level));
    const broken = await findBrokenBooks(client);
    if (broken) return err({ kind: 'books_broken', broken });
    await markRestored(client, input.start.at);
    await client.query('commit');
    return loaded;
  });
}

/** Nobody else is there, nobody can begin to migrate meanwhile, and nothing is in the way. */
async function takeTarget(client: Client, isReplacing: boolean): Promise<Result<Target, RestoreProblem>> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    MIGRATION_LOCK,
  ]);
  const target = await inspectCalm(client);
  const { content, instances, connections } = target;
  if (!rows[0]?.taken || connections > 0) return err({ kind: 'in_use', instances, connections });
  if (content === 'earlier') return err({ kind: 'earlier_schema' });
  if (content === 'strangers') return err({ kind: 'not_ours' });
  if (content === 'ours' && !isReplacing) return err({ kind: 'not_empty' });
  return ok(target);
}

/** A connection that was closed a moment ago may still be on its way out. */
async function inspectCalm(client: Client): Promise<Target> {
  for (let attempt = 0; ; attempt += 1) {
    const target = await inspectTarget(client);
    if (target.connections === 0 || attempt === 20) return target;
    await client.query('select pg_sleep(0.1)');
  }
}

async function load(client: Client, input: RestoreInput): Promise<Result<Restored, RestoreProblem>> {
  try {
    return ok({ leftOut: await loadParts(client, input) });
  } catch (error) {
    const isOfTheRows = error instanceof DoesNotFit || (error instanceof DatabaseError && isAboutData(error));
    if (isOfTheRows) return err({ kind: 'does_not_fit', detail: error.message });
    throw error;
  }
}

/** Values that are none of their type, that break a rule of their table, or names that are not there. */
const isAboutData = ({ code }: DatabaseError): boolean => /^(22|23|42)/.test(code ?? '');
