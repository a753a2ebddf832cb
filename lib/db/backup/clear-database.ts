import type { Client } from 'pg';

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
