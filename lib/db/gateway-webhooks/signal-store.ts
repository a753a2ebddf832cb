import { and, desc, inArray, isNotNull, sql } from 'drizzle-orm';
import type { AnnouncedCheckout, GatewaySignal, SignalStore } from '../../domain/ports/signal-store';
import { span } from '../core/clock';
import type { Database } from '../core/database';
import { checkouts } from '../schema/orders';
import { gatewaySignals } from '../schema/watch';
import { expediteGatewayId } from '../watch/expedite';
import { lockGatewayId } from '../core/locks';
import { asGatewayCheckoutId } from '../../domain/core/ids';
import { changeEndpoint, findEndpoints, forgetEndpoint, openEndpoint } from './endpoints';

/** Whoever delivers waits for an answer: one that has to wait for somebody's lock is asked to come again. */
const LOCK_MS = 800;
const STATEMENT_MS = 1_200;

async function storeSignal(db: Database, gatewaySignal: GatewaySignal): Promise<void> {
  const { gatewayId, body, signature } = gatewaySignal;
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('lock_timeout', ${String(LOCK_MS)}, true),
      set_config('statement_timeout', ${String(STATEMENT_MS)}, true)`);
    if (gatewayId !== null && signature !== 'invalid') {
      await lockGatewayId(tx, gatewayId);
      await expediteGatewayId(tx, { gatewayId, body });
    }
    // After the checkout's lock was taken: a claim that did not see this signal is older than it.
    const lastAt = sql`clock_timestamp()`;
    await tx
      .insert(gatewaySignals)
      .values({ ...gatewaySignal, lastAt })
      .onConflictDoUpdate({
        target: [gatewaySignals.source, gatewaySignals.digest],
        set: { deliveries: sql`${gatewaySignals.deliveries} + 1`, lastAt },
      });
  });
}

const KEPT_FOR = sql`interval '7 days'`;

/** A leaked address can fill no more than this. A busy shop has a few hundred signals a day. */
const MOST = 20_000;

async function forgetSignals(db: Database): Promise<void> {
  await db.execute(sql`
    delete from ${gatewaySignals} where last_at < greatest(now() - ${KEPT_FOR},
      (select last_at from ${gatewaySignals} order by last_at desc offset ${MOST - 1} limit 1))`);
}

export const createSignalStore = (db: Database): SignalStore => ({
  keep: (gatewaySignal) => storeSignal(db, gatewaySignal),
  endpoints: () => findEndpoints(db),
  openEndpoint: (token, address) => openEndpoint(db, token, address),
  changeEndpoint: (token, change) => changeEndpoint(db, token, change),
  forgetEndpoint: (token) => forgetEndpoint(db, token),
  forgetSignals: () => forgetSignals(db),
  countInvalid: (withinMs) => countInvalid(db, withinMs),
  announced: (limit) => announced(db, limit),
});

async function countInvalid(db: Database, withinMs: number): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from ${gatewaySignals}
    where last_at > now() - ${span(withinMs)} and signature = 'invalid'`);
  return rows[0]?.count ?? 0;
}

async function announced(db: Database, limit: number): Promise<AnnouncedCheckout[]> {
  const rows = await db
    .select({ gatewayId: checkouts.gatewayId, notification: checkouts.notification })
    .from(checkouts)
    .where(
      and(
        inArray(checkouts.phase, ['open', 'cancelling']),
        isNotNull(checkouts.gatewayId),
        isNotNull(checkouts.notification),
      ),
    )
    .orderBy(desc(checkouts.createdAt))
    .limit(limit);
  return rows.flatMap(({ gatewayId, notification }) =>
    gatewayId && notification ? [{ gatewayId: asGatewayCheckoutId(gatewayId), notification }] : [],
  );
}
