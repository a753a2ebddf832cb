import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../database';
import { seedStaff } from '../seed-staff';
import { databaseUrl } from './database-url';

export const TEST_BRANCH = { id: 'brn_test', name: 'Test Shop', currency: 'AED' } as const;
export const OTHER_BRANCH = { id: 'brn_other', name: 'Other Shop', currency: 'AED' } as const;

export type TestDatabase = { readonly db: Database; readonly url: string; drop(): Promise<void> };

/** A private copy of the migrated template with two branches and one cashier each. */
export async function createTestDatabase(pinHash = 'unused'): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await admin(`create database ${name} template ${inject('template')}`);
  const url = databaseUrl(inject('adminUrl'), name);
  let isDropping = false;
  const { db, close } = openDatabase(url, (error) => {
    if (!isDropping) throw error;
  });
  await seedStaff(db, TEST_BRANCH, [{ id: 'stf_test', name: 'Till', role: 'cashier', pinHash }]);
  await seedStaff(db, OTHER_BRANCH, [{ id: 'stf_other', name: 'Other', role: 'cashier', pinHash }]);
  const drop = async () => {
    isDropping = true;
    await close();
    await admin(`drop database ${name} with (force)`);
  };
  return { db, url, drop };
}

async function admin(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
