import { type Client, DatabaseError } from 'pg';

const INVALID_TABLE_DEFINITION = '42P16';

const isStillPointedTo = (error: unknown): boolean =>
  error instanceof DatabaseError && error.code === INVALID_TABLE_DEFINITION;

/** Nobody reads the log of what is forgotten soon. A table gives its own up after those that point to it. */
export async function writeNoLog(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'public'`,
  );
  for (let left = rows; left.length > 0;) {
    const refused: typeof left = [];
    for (const table of left)
      await admin.query(`alter table ${table.name} set unlogged`).catch((error: unknown) => {
        if (!isStillPointedTo(error)) throw error;
        refused.push(table);
      });
    if (refused.length === left.length)
      throw new Error(`These tables point to each other: ${refused.map(({ name }) => name).join(', ')}`);
    left = refused;
  }
}
