import 'server-only';
import { type SaleDto, toOrderDto } from '../../../api/checkouts/order';
import { toRefundDto } from '../../../api/refunds/refund';
import type { RefundDeps } from '../../../checkout/deps';
import { asOrderId, isStorable } from '../../../domain/core/ids';
import type { Session } from '../../../domain/ports/staff-store';

/** One sale of this branch with its checkouts and refunds; null when signed out, or when there is none. */
export async function findSale(
  { store, refunds, clock }: Pick<RefundDeps, 'store' | 'refunds' | 'clock'>,
  session: Session | null,
  id: string,
): Promise<SaleDto | null> {
  if (!session || !isStorable(id)) return null;
  const { branch } = session;
  const found = await store.findOrder(asOrderId(id), branch.id);
  if (!found) return null;
  const acceptedBy = await store.findAcceptors(found.order.id);
  const ofOrder = await refunds.ofOrder(found.order.id);
  return {
    ...toOrderDto(found, { now: clock.now(), shop: branch.name, acceptedBy }),
    refunds: ofOrder.map(toRefundDto),
  };
}
