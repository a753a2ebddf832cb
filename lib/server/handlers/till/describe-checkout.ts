import 'server-only';
import { asksForSale, type CheckoutDto, toCheckoutDto } from '../../../api/checkouts/checkout';
import type { CheckoutDeps } from '../../../checkout/deps';
import { type Checkout, countedAmount } from '../../../domain/checkout/checkout';
import { isPayable } from '../../../domain/checkout/status';
import { isSameMoney } from '../../../domain/money/money';
import type { Session } from '../../../domain/ports/staff-store';

type DescribeDeps = Pick<CheckoutDeps, 'clock'> & {
  readonly store: Pick<
    CheckoutDeps['store'],
    'findOrder' | 'findCanceller' | 'findAcceptors' | 'hasMoneyBeside'
  >;
};

/**
 * A checkout for a screen: paid, with who sold, and who accepted another amount; come to nothing, with what became of its
 * sale, and who cancelled it; still to be paid, with the checkout of its sale for which money came already.
 */
export async function describeCheckout(
  { store, clock }: DescribeDeps,
  { branch }: Session,
  checkout: Checkout,
): Promise<CheckoutDto> {
  const isPaid = checkout.status === 'PAID';
  const isAsked = isPayable(checkout.phase) ? await store.hasMoneyBeside(checkout) : asksForSale(checkout);
  const found = isPaid || isAsked ? await store.findOrder(checkout.orderId, branch.id) : null;
  const sale = found?.checkouts ?? [];
  const soldBy = isPaid ? (found?.order.staffName ?? null) : null;
  const cancelledBy = checkout.status === 'CANCELLED' ? await store.findCanceller(checkout) : null;
  const isOther = isPaid && !isSameMoney(countedAmount(checkout), checkout.amount);
  const acceptedBy = isOther ? await store.findAcceptors(checkout.orderId) : new Map<string, string>();
  const context = { now: clock.now(), shop: branch.name, sale, cancelledBy, soldBy, acceptedBy };
  return toCheckoutDto(checkout, context);
}
