import { type Client, DatabaseError } from 'pg';

/** Tables whose rows are the same every day. */
const KEPT: ReadonlySet<string> = new Set(['branches', 'staff']);

const INVALID_TABLE_DEFINITION = '42P16';

const isStillReferenced = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === INVALID_TABLE_DEFINITION;

/** Nothing here needs the write-ahead log. A table can only become unlogged after those that reference it. */
export async function disableWriteAheadLog(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  );
  for (let left = rows; left.length > 0;) {
    const refused: typeof left = [];
    for (const table of left)
      await admin.query(`alter table ${table.name} set unlogged`).catch((error: unknown) => {
        if (!isStillReferenced(error)) throw error;
        refused.push(table);
      });
    if (refused.length === left.length)
      throw new Error(`These tables point to each other: ${refused.map(({ name }) => name).join(', ')}`);
    left = refused;
  }
}

/** SQL that empties the tables. Deleting few rows takes a tenth of the time; truncating also clears dead rows. */
export async function emptyingStatements(
  admin: Client,
): Promise<{ readonly remove: string; readonly truncate: string }> {
  const { rows } = await admin.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const tables = rows.filter(({ name }) => !KEPT.has(name)).map(({ name }) => `public."${name}"`);
  const { rows: sequences } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, sequencename) as name from pg_sequences where schemaname = 'public'`,
  );
  const unguarded = (...statements: readonly string[]) =>
    ['set session_replication_role = replica', ...statements]
      .concat(sequences.map(({ name }) => `select setval('${name}', 1, false)`))
      .concat('set session_replication_role = default')
      .join('; ');
  return {
    remove: unguarded(...tables.map((table) => `delete from ${table}`)),
    truncate: unguarded(`truncate ${tables.join(', ')}`),
  };
}
