import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { EndpointChange, WebhookEndpoint } from '../../domain/ports/signal-store';
import type { Database } from '../core/database';
import { webhookEndpoints } from '../schema';

/** A retired address is heard this long: deliveries that failed before a rotation are sent again for hours. */
const OVERLAP = sql`interval '7 days'`;

const state = sql<WebhookEndpoint['state']>`case
  when ${webhookEndpoints.retiredAt} is null then 'active'
  when ${webhookEndpoints.retiredAt} > now() - ${OVERLAP} then 'retired'
  else 'over' end`;

export const findEndpoints = (db: Database): Promise<WebhookEndpoint[]> =>
  db
    .select({
      token: webhookEndpoints.token,
      address: webhookEndpoints.address,
      gatewayWebhookId: webhookEndpoints.gatewayWebhookId,
      hmacKey: webhookEndpoints.hmacKey,
      state,
    })
    .from(webhookEndpoints)
    .orderBy(desc(webhookEndpoints.createdAt));

export function openEndpoint(db: Database, token: string, address: string | null): Promise<void> {
  return db.transaction(async (tx) => {
    // Two that rotate at once come one after the other, so that one active endpoint remains.
    await tx.execute(sql`lock table ${webhookEndpoints} in share row exclusive mode`);
    await tx
      .update(webhookEndpoints)
      .set({ retiredAt: sql`now()` })
      .where(isNull(webhookEndpoints.retiredAt));
    await tx.insert(webhookEndpoints).values({ token, address });
  });
}

export async function changeEndpoint(db: Database, token: string, change: EndpointChange): Promise<void> {
  await db.update(webhookEndpoints).set(change).where(eq(webhookEndpoints.token, token));
}

export async function forgetEndpoint(db: Database, token: string): Promise<void> {
  await db.delete(webhookEndpoints).where(eq(webhookEndpoints.token, token));
}
