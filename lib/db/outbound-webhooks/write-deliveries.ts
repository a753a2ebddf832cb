import { sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId } from '../../domain/core/ids';
import { webhookData } from '../../domain/outbound-webhook/outbound-webhook';
import type { Transaction } from '../core/database';
import { outboundEndpoints, deliveries } from '../schema';

/** One for each endpoint of the branch, in the transaction of the change: told of if it happened, and only then. */
export async function writeDeliveries(
  tx: Transaction,
  { checkout, branchId }: { readonly checkout: Checkout; readonly branchId: BranchId },
): Promise<void> {
  const id = `msg_${checkout.id}_${checkout.version}_`;
  await tx.execute(sql`
    insert into ${deliveries} (id, endpoint_id, checkout_id, data)
    select ${id} || ${outboundEndpoints.id}, ${outboundEndpoints.id}, ${checkout.id}, ${JSON.stringify(webhookData(checkout))}::jsonb
    from ${outboundEndpoints} where ${outboundEndpoints.branchId} = ${branchId} and ${outboundEndpoints.endedAt} is null
    on conflict do nothing`);
}
