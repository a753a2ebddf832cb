import type { Client } from 'pg';

const REQUIRED = ['fsync', 'full_page_writes', 'synchronous_commit'];

/** Settings under which the database may forget, in a power cut, what it has acknowledged. Empty: it is safe. */
export async function findForgetful(client: Pick<Client, 'query'>): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from pg_settings where name = any($1) and setting = 'off' order by name`,
    [REQUIRED],
  );
  return rows.map(({ name }) => name);
}
