import { sql } from 'drizzle-orm';
import type { Database } from '../database';
import { livingInstances } from '../instance-lock';

export async function isInstanceAlive(db: Database, instance: number): Promise<boolean> {
  const { rows } = await db.execute<{ alive: boolean }>(
    sql`select ${instance} in (${livingInstances}) as alive`,
  );
  return rows[0]?.alive ?? false;
}
