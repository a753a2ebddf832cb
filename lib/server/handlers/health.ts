import 'server-only';
import { sql } from 'drizzle-orm';
import { container } from '../composition/container';

/** Whether a sale could be stored now. A database that does not answer in time counts as away. */
export async function checkHealth(): Promise<{ database: 'ok' | 'away' }> {
  try {
    await container().db.execute(sql`select 1`);
    return { database: 'ok' };
  } catch (error) {
    container().checkout.log.warn({ err: error }, 'health: database away');
    return { database: 'away' };
  }
}
