import { type SQL, sql } from 'drizzle-orm';
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
 * and other processes and other systems are told when the transaction commits; all in one statement, since a customer waits.
 * Resolves to the checkout as stored.
 */
export async function publishChange(
  tx: Transaction,
  { before, after, branchId }: Written,
): Promise<Checkout> {
  if (!isVisiblyChanged(before, after)) return after;
  // Its row is locked: nobody else gives it a version.
  const published = { ...after, version: after.version + 1 };
  await tx.execute(sql`
    with published as (
      update ${checkouts} set version = ${published.version} where ${checkouts.id} = ${after.id}
    ), delivered as (${deliveries(published, branchId)})
    select pg_notify(${CHANGE_CHANNEL}, ${JSON.stringify(toldOf(published))})`);
  return published;
}

const toldOf = ({ id, orderId, version, request }: Checkout): CheckoutChange => ({
  ...{ checkoutId: id, orderId, version },
  deviceReference: tillToTell(request),
});

/** Exceptions of these tills were opened or resolved; nulls are of no till. */
export async function notifyTills(tx: Transaction, devices: readonly (string | null)[]): Promise<void> {
  for (const device of new Set(devices))
    if (device !== null) await tx.execute(sql`select pg_notify(${TILL_CHANNEL}, ${device})`);
}

/**
 * One for each active endpoint of the branch. Of a checkout that has just been opened the first status is told: it is read
 * in the same step, and without it a receiver would hear of every create twice.
 */
function deliveries(checkout: Checkout, branchId: BranchId): SQL {
  if (checkout.phase === 'open' && checkout.status === null) return sql`select`;
  const id = `msg_${checkout.id}_${checkout.version}_`;
  return sql`
    insert into ${outboundDeliveries} (id, webhook_id, checkout_id, data)
    select ${id} || ${outboundWebhooks.id}, ${outboundWebhooks.id}, ${checkout.id}, ${JSON.stringify(webhookData(checkout))}::jsonb
    from ${outboundWebhooks} where ${outboundWebhooks.branchId} = ${branchId} and ${outboundWebhooks.endedAt} is null
    on conflict do nothing`;
}
