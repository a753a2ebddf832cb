import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { z } from 'zod';

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
