import { type Client, escapeIdentifier } from 'pg';
import { DoesNotFit } from './does-not-fit';
import type { Table } from './list-tables';

/** Stores rows as they were. Throws when one of them does not come back letter by letter. */
export async function loadRows(
  client: Client,
  { name, columns }: Table,
  rows: readonly string[],
): Promise<void> {
  const table = `public.${escapeIdentifier(name)}`;
  const names = columns.map((column) => escapeIdentifier(column));
  const { rows: stored } = await client.query<{ row: string }>(
    `insert into ${table} as t (${names.join(', ')})
     select ${names.map((column) => `r.${column}`).join(', ')}
     from unnest($1::text[]) with ordinality as line (text, place),
       jsonb_populate_record(null::${table}, line.text::jsonb) as r
     order by line.place
     returning to_jsonb(t)::text as row`,
    [rows],
  );
  // The row itself is not named: it may hold what nobody should see at a terminal.
  const isSame = rows.every((row, index) => row === stored[index]?.row);
  if (!isSame) throw new DoesNotFit(`a row of ${name} does not come back as it was`);
}
