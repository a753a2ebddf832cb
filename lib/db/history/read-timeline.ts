import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import type { TimelineEntry } from '../../domain/checkout/event';
import type { Database } from '../core/database';
import { toMoney } from '../core/rows';
import { events, observations } from '../schema/records';
import { gatewaySignals } from '../schema/watch';
import { ledger } from '../schema/money';
import { staff } from '../schema/staff';

/** The order of entries of the same moment. */
const ORDER = { signal: 0, read: 1, event: 2, transfer: 3 } as const;

/** Everything that is kept about a checkout, oldest first. */
export async function readTimeline(db: Database, checkout: Checkout): Promise<TimelineEntry[]> {
  const parts = await Promise.all([
    readSignals(db, checkout),
    readReads(db, checkout),
    readEvents(db, checkout),
    readTransfers(db, checkout),
  ]);
  return parts.flat().sort((a, b) => a.at - b.at || ORDER[a.kind] - ORDER[b.kind]);
}

const approver = alias(staff, 'approver');

async function readEvents(db: Database, { id, orderId }: Checkout): Promise<TimelineEntry[]> {
  const rows = await db
    .select({ event: events, staffName: staff.name, approverName: approver.name })
    .from(events)
    .leftJoin(staff, eq(staff.id, events.staffId))
    .leftJoin(approver, eq(approver.id, sql`${events.detail}->>'approvedBy'`))
    .where(and(eq(events.orderId, orderId), or(eq(events.checkoutId, id), isNull(events.checkoutId))))
    .orderBy(asc(events.id));
  return rows.map(({ event: { at, kind, detail }, staffName, approverName }) => ({
    kind: 'event',
    at: at.getTime(),
    event: { kind, detail },
    staffName,
    approverName,
  }));
}

async function readReads(db: Database, { id }: Checkout): Promise<TimelineEntry[]> {
  const rows = await db
    .select()
    .from(observations)
    .where(eq(observations.checkoutId, id))
    .orderBy(asc(observations.number));
  return rows.map(({ number, storedAt, verdict, seen }) => {
    const { statusText, amount } = seen as GatewayCheckout;
    // By the database's clock, as everything else here: the moment at which its consequences were written.
    return { kind: 'read', at: storedAt.getTime(), number, verdict, statusText, amount };
  });
}

async function readSignals(db: Database, { gateway }: Checkout): Promise<TimelineEntry[]> {
  if (!gateway) return [];
  const rows = await db
    .select()
    .from(gatewaySignals)
    .where(eq(gatewaySignals.gatewayId, gateway.id))
    .orderBy(asc(gatewaySignals.firstAt));
  return rows.map(({ source, firstAt, lastAt, deliveries, signature }) => ({
    kind: 'signal',
    at: firstAt.getTime(),
    lastAt: lastAt.getTime(),
    source,
    deliveries,
    isForged: signature === 'invalid',
  }));
}

const credited = alias(ledger, 'credited');

async function readTransfers(db: Database, { id, orderId }: Checkout): Promise<TimelineEntry[]> {
  const rows = await db
    .select({ debit: ledger, credit: credited.account })
    .from(ledger)
    .innerJoin(
      credited,
      and(eq(credited.transfer, ledger.transfer), eq(credited.amountMinor, sql`-${ledger.amountMinor}`)),
    )
    .where(and(eq(ledger.orderId, orderId), eq(ledger.checkoutId, id), gt(ledger.amountMinor, 0)))
    .orderBy(asc(ledger.id));
  return rows.map(({ debit, credit }) => ({
    kind: 'transfer',
    at: debit.at.getTime(),
    debit: debit.account,
    credit,
    amount: toMoney(debit),
    observation: debit.observation,
  }));
}
