import { sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId } from '../../domain/core/ids';
import { webhookData } from '../../domain/outbound-webhook/outbound-webhook';
import type { Transaction } from '../core/database';
import { outboundDeliveries, outboundWebhooks } from '../schema';

/** One for each endpoint of the branch, in the transaction of the change: told of if it happened, and only then. */
export async function writeDeliveries(
  tx: Transaction,
  { checkout, branchId }: { readonly checkout: Checkout; readonly branchId: BranchId },
): Promise<void> {
  const id = `msg_${checkout.id}_${checkout.version}_`;
  await tx.execute(sql`
    insert into ${outboundDeliveries} (id, webhook_id, checkout_id, data)
    select ${id} || ${outboundWebhooks.id}, ${outboundWebhooks.id}, ${checkout.id}, ${JSON.stringify(webhookData(checkout))}::jsonb
    from ${outboundWebhooks} where ${outboundWebhooks.branchId} = ${branchId} and ${outboundWebhooks.endedAt} is null
    on conflict do nothing`);
}
