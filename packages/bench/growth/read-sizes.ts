import type { Client } from 'pg';

/** Bytes with indexes and what is stored outside the row, divided by the number of sales. */
export type TableSize = { readonly table: string; readonly bytesASale: number };

export async function readSizes(client: Client, sales: number): Promise<TableSize[]> {
  const { rows } = await client.query<{ name: string; bytes: string }>(`
    select relname as name, pg_total_relation_size(oid) as bytes from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace order by 2 desc`);
  return rows.map(({ name, bytes }) => ({ table: name, bytesASale: Number(bytes) / sales }));
}
