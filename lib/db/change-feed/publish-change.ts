import { eq, sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import { tillToTell } from '../../domain/checkout/checkout-request';
import { isVisiblyChanged } from '../../domain/checkout/visible';
import type { BranchId } from '../../domain/core/ids';
import { webhookData } from '../../domain/outbound-webhook/outbound-webhook';
import type { Transaction } from '../core/database';
import { checkouts } from '../schema/orders';
import { outboundDeliveries, outboundWebhooks } from '../schema/outbound-webhooks';
import { CHANGE_CHANNEL, type CheckoutChange, TILL_CHANNEL } from './listen';

type Written = {
  /** As it was under its lock, and as it stands now in the same transaction. */
  readonly before: Checkout;
  readonly after: Checkout;
  readonly branchId: BranchId;
};

/**
 * Every writer of a checkout ends here. If others see something else than before, the checkout gets its next version,
 * and other processes and other systems are told when the transaction commits. Resolves to the checkout as stored.
 */
export async function publishChange(
  tx: Transaction,
  { before, after, branchId }: Written,
): Promise<Checkout> {
  if (!isVisiblyChanged(before, after)) return after;
  const [row] = await tx
    .update(checkouts)
    .set({ version: sql`${checkouts.version} + 1` })
    .where(eq(checkouts.id, after.id))
    .returning({ version: checkouts.version });
  if (!row) throw new Error(`A locked checkout is gone: ${after.id}`);
  const published = { ...after, version: row.version };
  await notifyProcesses(tx, {
    ...{ checkoutId: after.id, orderId: after.orderId, version: row.version },
    deviceReference: tillToTell(after.request),
  });
  await writeDeliveries(tx, published, branchId);
  return published;
}

async function notifyProcesses(tx: Transaction, change: CheckoutChange): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(change)})`);
}

/** Exceptions of these tills were opened or resolved; nulls are of no till. */
export async function notifyTills(tx: Transaction, devices: readonly (string | null)[]): Promise<void> {
  for (const device of new Set(devices))
    if (device !== null) await tx.execute(sql`select pg_notify(${TILL_CHANNEL}, ${device})`);
}

/**
 * One for each active endpoint of the branch. Of a checkout that has just been opened the first status is told: it is read
 * in the same step, and without it a receiver would hear of every create twice.
 */
async function writeDeliveries(tx: Transaction, checkout: Checkout, branchId: BranchId): Promise<void> {
  if (checkout.phase === 'open' && checkout.status === null) return;
  const id = `msg_${checkout.id}_${checkout.version}_`;
  await tx.execute(sql`
    insert into ${outboundDeliveries} (id, webhook_id, checkout_id, data)
    select ${id} || ${outboundWebhooks.id}, ${outboundWebhooks.id}, ${checkout.id}, ${JSON.stringify(webhookData(checkout))}::jsonb
    from ${outboundWebhooks} where ${outboundWebhooks.branchId} = ${branchId} and ${outboundWebhooks.endedAt} is null
    on conflict do nothing`);
}
