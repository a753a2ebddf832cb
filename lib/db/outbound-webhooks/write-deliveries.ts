import { sql } from 'drizzle-orm';
import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId } from '../../domain/core/ids';
import { noticeData } from '../../domain/outbound-webhook/outbound-webhook';
import type { Transaction } from '../core/database';
import { noticeEndpoints, notices } from '../schema';

/** One for each endpoint of the branch, in the transaction of the change: told of if it happened, and only then. */
export async function writeNotices(
  tx: Transaction,
  { checkout, branchId }: { readonly checkout: Checkout; readonly branchId: BranchId },
): Promise<void> {
  const id = `msg_${checkout.id}_${checkout.version}_`;
  await tx.execute(sql`
    insert into ${notices} (id, endpoint_id, checkout_id, data)
    select ${id} || ${noticeEndpoints.id}, ${noticeEndpoints.id}, ${checkout.id}, ${JSON.stringify(noticeData(checkout))}::jsonb
    from ${noticeEndpoints} where ${noticeEndpoints.branchId} = ${branchId} and ${noticeEndpoints.endedAt} is null
    on conflict do nothing`);
}
