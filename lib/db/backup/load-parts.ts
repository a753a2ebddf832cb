import type { Client } from 'pg';
import type { BackupPart } from '../../domain/backup';
import { advanceSequences } from './advance-sequences';
import { listTables, type Table } from './list-tables';
import { loadRows } from './load-rows';
import { withoutGuards } from './without-guards';

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
