import type { Client } from 'pg';
import type { Migration } from './known-migrations';

/** Applies migrations inside the caller's transaction and notes them where the product looks for them. */
export async function raiseSchema(client: Client, migrations: readonly Migration[]): Promise<void> {
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
