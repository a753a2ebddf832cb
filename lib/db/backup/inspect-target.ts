import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { Client } from 'pg';
import { isEarlierDatabase } from '../core/earlier-schema';
import { livingInstances } from '../core/locks';
import { knownMigrations } from '../core/migration-level';

/**
 * What is where a backup shall go. `earlier`: of this product before its tables were renamed; `strangers`: tables, but
 * not of this product.
 */
export type Target = {
  readonly content: 'nothing' | 'ours' | 'earlier' | 'strangers';
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
  const owner = migrations ? await findOwner(client) : null;
  return { instances, connections, content: owner ?? (tables > 0 ? 'strangers' : 'nothing') };
}

/** Since the tables were renamed, the first migration is the same in every version. Null: not of this product. */
async function findOwner(client: Client): Promise<'ours' | 'earlier' | null> {
  const { rows } = await client.query<{ at: string }>(
    'select created_at as at from drizzle.__drizzle_migrations order by created_at limit 1',
  );
  const first = Number(rows[0]?.at);
  if (isEarlierDatabase(first)) return 'earlier';
  return first === knownMigrations()[0]?.createdAt ? 'ours' : null;
}

const NOT_OF_AN_EXTENSION = (catalog: string, oid: string) =>
  `not exists (select 1 from pg_depend d where d.classid = '${catalog}'::regclass and d.objid = ${oid} and d.deptype = 'e')`;

/** Statements that drop everything in schema public but extensions; the first kinds take their dependents along. */
const DROPS = [
  `select format('drop routine if exists %s cascade', p.oid::regprocedure) as statement
   from pg_proc p where p.pronamespace = 'public'::regnamespace and ${NOT_OF_AN_EXTENSION('pg_proc', 'p.oid')}`,
  `select format('drop %s if exists %s cascade', case c.relkind when 'v' then 'view'
     when 'm' then 'materialized view' when 'f' then 'foreign table' else 'table' end, c.oid::regclass) as statement
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f')
     and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}`,
  `select format('drop sequence if exists %s cascade', c.oid::regclass) as statement
   from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
     and ${NOT_OF_AN_EXTENSION('pg_class', 'c.oid')}`,
  `select format('drop type if exists %s cascade', t.oid::regtype) as statement
   from pg_type t where t.typnamespace = 'public'::regnamespace and t.typtype in ('e', 'd', 'r')
     and ${NOT_OF_AN_EXTENSION('pg_type', 't.oid')}`,
];

/** Drops schema and data of the product; the transaction around it decides whether for good. */
export async function clearDatabase(client: Client): Promise<void> {
  for (const query of DROPS) {
    const { rows } = await client.query<{ statement: string }>(query);
    for (const { statement } of rows) await client.query(statement);
  }
  await client.query('drop schema if exists drizzle cascade');
}
