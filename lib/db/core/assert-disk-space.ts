import { sql } from 'drizzle-orm';
import type { Transaction } from './database';

/** Many times what the answer to a create, its picture and its events need. */
const KILOBYTES = 512;
/** Few large rows are written in a sixth of the time that small ones or a sort take. */
const ROW_KILOBYTES = 32;

/**
 * Throws PostgreSQL's 53100 when the disk has no room for what a charge will have to store. Rows that do not fit into
 * memory are written to the disk of the database and leave nothing behind.
 */
export async function assertDiskSpace(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('work_mem', '64kB', true)`);
  await tx.execute(sql`
    with spilled as materialized (
      select repeat(repeat('.', 1024), ${ROW_KILOBYTES}::int) as filling
      from generate_series(1, ${KILOBYTES / ROW_KILOBYTES}::int)
    ) select count(*) from spilled`);
}
