import { desc, eq, isNull, sql } from 'drizzle-orm';
import type { EndpointChange, WebhookEndpoint } from '../../domain/ports/signal-store';
import type { Database } from '../core/database';
import { gatewayWebhooks } from '../schema/watch';

/** A retired address is heard this long: deliveries that failed before a rotation are sent again for hours. */
const OVERLAP = sql`interval '7 days'`;

const state = sql<WebhookEndpoint['state']>`case
  when ${gatewayWebhooks.retiredAt} is null then 'active'
  when ${gatewayWebhooks.retiredAt} > now() - ${OVERLAP} then 'retired'
  else 'over' end`;

export const findEndpoints = (db: Database): Promise<WebhookEndpoint[]> =>
  db
    .select({
      token: gatewayWebhooks.token,
      address: gatewayWebhooks.address,
      gatewayWebhookId: gatewayWebhooks.gatewayWebhookId,
      hmacKey: gatewayWebhooks.hmacKey,
      state,
    })
    .from(gatewayWebhooks)
    .orderBy(desc(gatewayWebhooks.createdAt));

export function openEndpoint(db: Database, token: string, address: string | null): Promise<void> {
  return db.transaction(async (tx) => {
    // Two that rotate at once come one after the other, so that one active endpoint remains.
    await tx.execute(sql`lock table ${gatewayWebhooks} in share row exclusive mode`);
    await tx
      .update(gatewayWebhooks)
      .set({ retiredAt: sql`now()` })
      .where(isNull(gatewayWebhooks.retiredAt));
    await tx.insert(gatewayWebhooks).values({ token, address });
  });
}

export async function changeEndpoint(db: Database, token: string, change: EndpointChange): Promise<void> {
  await db.update(gatewayWebhooks).set(change).where(eq(gatewayWebhooks.token, token));
}

export async function forgetEndpoint(db: Database, token: string): Promise<void> {
  await db.delete(gatewayWebhooks).where(eq(gatewayWebhooks.token, token));
}
