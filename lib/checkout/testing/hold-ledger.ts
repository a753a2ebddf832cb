import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const WAITING = `select count(*)::int as count from pg_stat_activity
  where datname = current_database() and wait_event_type = 'Lock'`;

/**
 * Blocks writes to the ledger until the returned function is called, which waits until `waiting` transactions are blocked
 * on it or on each other: then all of them have read side by side.
 */
export async function holdLedger(url: string): Promise<(waiting: number) => Promise<void>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  // Reads go on; whoever writes waits.
  await client.query('begin; lock table ledger in exclusive mode');
  return async (waiting) => {
    try {
      for (;;) {
        // Within a transaction the first result would be cached.
        await client.query('select pg_stat_clear_snapshot()');
        const { rows } = await client.query<{ count: number }>(WAITING);
        if ((rows[0]?.count ?? 0) >= waiting) break;
        await wait(10);
      }
      await client.query('commit');
    } finally {
      await client.end();
    }
  };
}
