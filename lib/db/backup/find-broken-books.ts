import { drizzle } from 'drizzle-orm/node-postgres';
import type { Client } from 'pg';
import type { LogFault } from '../../domain/ports/event-log';
import { verifyEvents } from '../events/event-log';

/** The first thing that does not add up. `where`: a transfer's key, an order's id or reference, an anchor's day. */
export type BrokenBooks = {
  readonly kind: 'transfer' | 'order_without_events' | LogFault['kind'];
  readonly where: string;
};

const UNBALANCED = `
  select transfer as "where" from ledger group by transfer
  having sum(amount_minor) <> 0 or count(distinct currency) <> 1 limit 1`;

const WITHOUT_EVENTS = `
  select reference as "where" from orders o
  where not exists (select 1 from events e where e.order_id = o.id) limit 1`;

/** Every transfer balanced, every order with its log, every chain and anchor whole; or the first that is not. */
export async function findBrokenBooks(client: Client): Promise<BrokenBooks | null> {
  // Schemas from before the ledger have nothing of this to check.
  const { rowCount: hasBooks } = await client.query(`select 1 where to_regproc('event_hash') is not null`);
  if (!hasBooks) return null;
  const transfer = await first(client, UNBALANCED);
  if (transfer !== null) return { kind: 'transfer', where: transfer };
  const [fault] = await verifyEvents(drizzle(client));
  if (fault) return fault;
  const order = await first(client, WITHOUT_EVENTS);
  return order === null ? null : { kind: 'order_without_events', where: order };
}

async function first(client: Client, query: string): Promise<string | null> {
  const { rows } = await client.query<{ where: string }>(query);
  return rows[0]?.where ?? null;
}
