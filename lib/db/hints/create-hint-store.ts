import { and, desc, inArray, isNotNull, sql } from 'drizzle-orm';
import { asGatewayCheckoutId } from '../../domain/ids';
import type { AnnouncedCheckout, HintStore } from '../../domain/ports/hint-store';
import type { Database } from '../database';
import { checkouts, hints } from '../schema';
import { changeEndpoint, findEndpoints, forgetEndpoint, openEndpoint } from './endpoints';
import { forgetHints } from './forget-hints';
import { keepHint } from './keep-hint';

export const createHintStore = (db: Database): HintStore => ({
  keep: (hint) => keepHint(db, hint),
  endpoints: () => findEndpoints(db),
  openEndpoint: (token, address) => openEndpoint(db, token, address),
  changeEndpoint: (token, change) => changeEndpoint(db, token, change),
  forgetEndpoint: (token) => forgetEndpoint(db, token),
  forgetHints: () => forgetHints(db),
  countInvalid: (withinMs) => countInvalid(db, withinMs),
  announced: (limit) => announced(db, limit),
});

async function countInvalid(db: Database, withinMs: number): Promise<number> {
  const { rows } = await db.execute<{ count: number }>(sql`
    select count(*)::int as count from ${hints}
    where last_at > now() - ${withinMs / 1000} * interval '1 second' and signature = 'invalid'`);
  return rows[0]?.count ?? 0;
}

async function announced(db: Database, limit: number): Promise<AnnouncedCheckout[]> {
  const rows = await db
    .select({ gatewayId: checkouts.gatewayId, notification: checkouts.notification })
    .from(checkouts)
    .where(
      and(
        inArray(checkouts.phase, ['open', 'closing']),
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
