import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';
import type { Client } from 'pg';
import { err, ok, type Result } from '../../domain/core/result';
import { isEarlierDatabase } from './earlier-schema';

export type Migration = {
  readonly name: string;
  readonly statements: readonly string[];
  /** As they are noted in the database that has it. */
  readonly hash: string;
  readonly createdAt: number;
};

const journal = z.object({ entries: z.array(z.object({ tag: z.string() })) });

/** The migrations of this version of the product, oldest first. */
export function knownMigrations(): readonly Migration[] {
  const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
  const { entries } = journal.parse(
    JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')),
  );
  const files = readMigrationFiles({ migrationsFolder });
  return entries.map(({ tag }, index) => {
    const file = files[index];
    if (!file) throw new Error(`The migration ${tag} has no file.`);
    return { name: tag, statements: file.sql, hash: file.hash, createdAt: file.folderMillis };
  });
}

/** `earlier_schema`: of before the tables were renamed. */
export type LevelProblem = { readonly kind: 'no_schema' | 'earlier_schema' | 'newer_schema' };

/** The names of the migrations that a database has. It may lack the newest ones of this version, but have no other. */
export async function readLevel(client: Client): Promise<Result<readonly string[], LevelProblem>> {
  const { rows: found } = await client.query<{ exists: boolean }>(
    `select to_regclass('drizzle.__drizzle_migrations') is not null as exists`,
  );
  if (!found[0]?.exists) return err({ kind: 'no_schema' });
  const { rows } = await client.query<{ at: string }>(
    'select created_at as at from drizzle.__drizzle_migrations order by created_at',
  );
  if (rows.length === 0) return err({ kind: 'no_schema' });
  if (isEarlierDatabase(Number(rows[0]?.at))) return err({ kind: 'earlier_schema' });
  const known = knownMigrations();
  const isKnown = rows.every(({ at }, index) => Number(at) === known[index]?.createdAt);
  if (!isKnown) return err({ kind: 'newer_schema' });
  return ok(known.slice(0, rows.length).map(({ name }) => name));
}
