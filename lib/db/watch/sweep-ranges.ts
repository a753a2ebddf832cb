import { sql } from 'drizzle-orm';
import { asGatewayCheckoutId, type GatewayCheckoutId } from '../../domain/ids';
import type { KnownRange } from '../../domain/sweep-range';
import type { Database } from '../database';
import { callBudget, checkouts } from '../schema';

const isOpen = sql`phase in ('open', 'closing')`;
const isUnpaidEnd = sql`phase in ('closed', 'rejected') and booked_minor is null`;
const createdWithin = (age: string) => sql`created_at > now() - ${age}::interval`;
const endedWithin = (age: string) => sql`coalesce(ended_at, created_at) > now() - ${age}::interval`;

const RANGES: Record<KnownRange, ReturnType<typeof sql>> = {
  counter: sql`${isOpen} and ${createdWithin('5 minutes')}`,
  recent: sql`(${isOpen} and ${createdWithin('1 hour')}) or (${isUnpaidEnd} and ${endedWithin('10 minutes')})`,
  hour: sql`${isOpen} and ${createdWithin('1 day')}`,
  week: sql`${isOpen} or (${isUnpaidEnd} and ${endedWithin('7 days')})`,
  quarter: createdWithin('100 days'),
};

export async function oldestOf(db: Database, range: KnownRange): Promise<GatewayCheckoutId | null> {
  const { rows } = await db.execute<{ oldest: string | null }>(sql`
    select min(gateway_id::numeric)::text as oldest from ${checkouts}
    where gateway_id ~ '^[0-9]+$' and (${RANGES[range]})
      and not exists (select from ${callBudget} where closed_until > clock_timestamp())`);
  const oldest = rows[0]?.oldest;
  return oldest ? asGatewayCheckoutId(oldest) : null;
}
