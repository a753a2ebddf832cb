import { Client } from 'pg';

/**
 * A connection of its own for a long piece of work: no time limits, and moments written in UTC.
 * Closed when `work` ends, with whatever transaction it left open rolled back.
 */
export async function withClient<Value>(
  url: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'qtill backup',
  });
  // A connection that breaks fails the query under way, which says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
      set lock_timeout = '30s'; set timezone = 'UTC'`);
    return await work(client);
  } finally {
    await client.end();
  }
}

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** The tables of schema public, but for those that an extension brought along. */
export async function listTables(client: Client): Promise<readonly Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(`
    select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (select 1 from pg_depend d
        where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
    group by c.oid order by c.relname`);
  return rows;
}
