import { sql } from 'drizzle-orm';
import type { Transaction } from '../database';

/** What the answer to a create, its picture and its events take, many times over. */
const KILOBYTES = 512;
const ROW_KILOBYTES = 8;

/**
 * Throws PostgreSQL's 53100 when the disk has no room for what will have to be stored about a charge. A sort that does
 * not fit into memory goes to the disk of the database and leaves nothing behind.
 */
export async function requireRoom(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('work_mem', '64kB', true)`);
  await tx.execute(sql`
    select sum(length(filling)) from (
      select repeat('.', ${ROW_KILOBYTES * 1024}) as filling
      from generate_series(1, ${KILOBYTES / ROW_KILOBYTES}::int) as number
      order by number desc offset 0) as spilled`);
}
