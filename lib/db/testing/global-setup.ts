import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../migrate-database';
import { databaseUrl } from './database-url';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

/** One migrated template for the whole run; each test file copies it in some 35 ms. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl)
    throw new Error('Integration tests need a PostgreSQL: run them as `npm test -- --only integration`.');
  const template = `template_${process.pid}`;
  await admin(adminUrl, `create database ${template}`);
  await migrateDatabase(databaseUrl(adminUrl, template));
  project.provide('adminUrl', adminUrl);
  project.provide('template', template);
  return () => admin(adminUrl, `drop database ${template} with (force)`);
}

async function admin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
