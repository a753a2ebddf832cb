import { inject } from 'vitest';
import { type Database, openDatabase } from '../core/database';
import { databaseUrl } from './database-url';
import { newDatabaseName } from './new-database-name';
import { query } from './query';
import { seedBranches } from './seed-branches';

export type TestDatabase = { readonly db: Database; readonly url: string; drop(): Promise<void> };

/** A copy of the migrated template that is nobody else's, ever: for tests that change more than rows. */
export async function createTestDatabase(pinHash?: string): Promise<TestDatabase> {
  const name = newDatabaseName();
  await query(inject('adminUrl'), `create database ${name} template ${inject('template')}`);
  const url = databaseUrl(inject('adminUrl'), name);
  let isDropping = false;
  const { db, close } = openDatabase(url, (error) => {
    if (!isDropping) throw error;
  });
  await seedBranches(db, pinHash);
  const drop = async () => {
    isDropping = true;
    await close();
    await query(inject('adminUrl'), `drop database ${name} with (force)`);
  };
  return { db, url, drop };
}
