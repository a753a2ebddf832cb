import { type Client, DatabaseError } from 'pg';
import type { BackupPart, BackupStart } from '../../domain/backup';
import { err, ok, type Result } from '../../domain/result';
import { MIGRATION_LOCK } from '../migrate-database';
import { clearDatabase } from './clear-database';
import { withClient } from './connect';
import { DoesNotFit } from './does-not-fit';
import { type BrokenBooks, findBrokenBooks } from './find-broken-books';
import { inspectTarget, type Target } from './inspect-target';
import { knownMigrations } from './known-migrations';
import { loadParts } from './load-parts';
import { markRestored } from './mark-restored';
import { raiseSchema } from './raise-schema';

export type RestoreProblem =
  | { readonly kind: 'newer_schema' }
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
};

/** Tables of the backup that are not of this product, and so were left out. */
export type Restored = { readonly leftOut: readonly string[] };

/**
 * Puts a backup in the place of whatever the database holds. One transaction: until it commits, and for ever if
 * it does not, the database is as it was.
 */
export function restoreDatabase(url: string, input: RestoreInput): Promise<Result<Restored, RestoreProblem>> {
  const known = knownMigrations();
  const level = input.start.migrations.length;
  const isKnown = input.start.migrations.every((name, index) => name === known[index]?.name);
  return withClient(url, async (client) => {
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
  if (content === 'strangers') return err({ kind: 'not_ours' });
  if (content === 'ours' && !isReplacing) return err({ kind: 'not_empty' });
  return ok(target);
}

/** A connection that was closed a moment ago may still be on its way out. */
async function inspectCalm(client: Client): Promise<Target> {
  for (let look = 0; ; look += 1) {
    const target = await inspectTarget(client);
    if (target.connections === 0 || look === 20) return target;
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
