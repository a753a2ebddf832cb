import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Client } from 'pg';
import { livingInstances } from '../instance-lock';
import { knownMigrations } from './known-migrations';

/** What stands where a backup shall go. `strangers`: tables, but not of this product. */
export type Target = {
  readonly content: 'nothing' | 'ours' | 'strangers';
  /** Processes of the product that live on this database, and connections of whatever kind beside our own. */
  readonly instances: number;
  readonly connections: number;
};

type Counts = { instances: number; connections: number; tables: number; migrations: boolean };

export async function inspectTarget(client: Client): Promise<Target> {
  const { rows } = await drizzle(client).execute<Counts>(sql`
    select
      (select count(*)::int from (${livingInstances}) living) as instances,
      (select count(*)::int from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()
         and coalesce(backend_type, 'client backend') = 'client backend') as connections,
      (select count(*)::int from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
         and not exists (select 1 from pg_depend d
           where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')) as tables,
      to_regclass('drizzle.__drizzle_migrations') is not null as migrations`);
  const [counts] = rows;
  if (!counts) throw new Error('A database said nothing about itself.');
  const { instances, connections, tables, migrations } = counts;
  const isOurs = migrations && (await hasFirstMigration(client));
  return { instances, connections, content: isOurs ? 'ours' : tables > 0 ? 'strangers' : 'nothing' };
}

/** Whatever its version, this product's first migration is the same. */
async function hasFirstMigration(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select 1 from drizzle.__drizzle_migrations where created_at = $1',
    [knownMigrations()[0]?.createdAt],
  );
  return rowCount === 1;
}
