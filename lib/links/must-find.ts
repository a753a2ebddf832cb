import type { BranchId, OrderId } from '../domain/ids';
import type { LinkedOrder } from '../domain/payment-link';
import type { Deps } from './deps';

/** The link of an order that was given one a moment ago. */
export async function mustFind(
  { links }: Pick<Deps, 'links'>,
  id: OrderId,
  branchId: BranchId,
): Promise<LinkedOrder> {
  const found = await links.find(id, branchId);
  if (!found) throw new Error('A link went away.');
  return found;
}
