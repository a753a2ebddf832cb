import { type Client, escapeIdentifier } from 'pg';
import { listTables, type Table } from './connect';
import type { BackupPart } from '../../domain/core/backup';

/** What a backup holds cannot be stored: it was changed, or made from a schema that was. */
export class DoesNotFit extends Error {
  override name = 'DoesNotFit';
}

/**
 * Sets each sequence past the backup's value by a gap: numbers that were given out after the backup was made are
 * never given out again. A sequence that wraps around keeps nearly all of its room.
 */
async function advanceSequences(client: Client, values: Readonly<Record<string, string>>): Promise<void> {
  await client.query(
    `select setval(format('public.%I', sequencename)::regclass,
       value::bigint + least(1000000000, (max_value - value::bigint) / 1000))
     from pg_sequences join jsonb_each_text($1::jsonb) as given (name, value) on name = sequencename
     where schemaname = 'public'`,
    [JSON.stringify(values)],
  );
}

/** Stores rows as they were. Throws when one of them does not come back letter by letter. */
async function loadRows(client: Client, { name, columns }: Table, rows: readonly string[]): Promise<void> {
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

type Constraint = { readonly table: string; readonly name: string; readonly definition: string };

/**
 * Runs `load` while no trigger chains, balances or refuses and tables may come in any order. The foreign keys are
 * put back checked against every row, the triggers as they were made.
 */
async function withoutGuards(
  client: Client,
  tables: readonly string[],
  load: () => Promise<void>,
): Promise<void> {
  const { rows: keys } = await client.query<Constraint>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`);
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await load();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { table, name, definition } of keys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

type Input = { readonly parts: AsyncIterable<BackupPart>; readonly onTable: (name: string) => void };

/** Fills a fresh schema. Resolves to the names of tables that it does not have. */
export async function loadParts(client: Client, { parts, onTable }: Input): Promise<readonly string[]> {
  const names = (await listTables(client)).map(({ name }) => name);
  const leftOut: string[] = [];
  await withoutGuards(client, names, async () => {
    let table: Table | null = null;
    for await (const part of parts) {
      if (part.kind === 'table') {
        table = names.includes(part.name) ? part : null;
        if (table) onTable(table.name);
        else leftOut.push(part.name);
      }
      if (part.kind === 'rows' && table) await loadRows(client, table, part.rows);
      if (part.kind === 'sequences') await advanceSequences(client, part.values);
    }
  });
  return leftOut;
}
