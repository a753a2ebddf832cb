import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '../core/migrate-database';
import { databaseUrl } from './database-url';
import { query } from './query';

declare module 'vitest' {
  interface ProvidedContext {
    adminUrl: string;
    template: string;
  }
}

/** One migrated template for the whole run, which tests copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (!adminUrl)
    throw new Error('Integration tests need a PostgreSQL: run them as `npm test -- --only integration`.');
  const template = `template_${process.pid}`;
  await query(adminUrl, `create database ${template}`);
  await migrateDatabase(databaseUrl(adminUrl, template));
  project.provide('adminUrl', adminUrl);
  project.provide('template', template);
  return () => dropAll(adminUrl, template);
}

/** The template and everything that was copied from it. */
async function dropAll(adminUrl: string, template: string): Promise<void> {
  const rows = await query(
    adminUrl,
    `select quote_ident(datname) as name from pg_database
      where datname = '${template}' or starts_with(datname, '${template}_')`,
  );
  await query(adminUrl, ...rows.map(({ name }) => `drop database ${name} with (force)`));
}
