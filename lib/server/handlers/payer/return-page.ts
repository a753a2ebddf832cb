import 'server-only';
import type { PayerStateDto } from '../../../api/checkouts/payer-state';
import type { CheckoutDeps } from '../../../checkout/deps';
import { refreshNow } from '../../../checkout/observe/check-checkout';
import { type Checkout, isWaiting } from '../../../domain/checkout/checkout';
import { asCheckoutId, isStorable } from '../../../domain/core/ids';
import { PAYER_STATE, type PayerState, paymentAnswer } from '../../../domain/checkout/display-state';
import { answer, problem } from '../../http/answer';

export type Return = {
  readonly state: PayerState;
  readonly checkout: Checkout;
  readonly shop: string;
  /** Where the shop's own site goes on; null when it has not said. */
  readonly forwardTo: string | null;
};

/**
 * A payer comes back from the payment page. Nothing in the address they came with is believed but the checkout's id,
 * which nobody can guess: the payment service is read. Null when there is no such checkout.
 */
export async function loadReturn(deps: CheckoutDeps, id: string): Promise<Return | null> {
  if (!isStorable(id)) return null;
  const found = await deps.store.findForPayer(asCheckoutId(id));
  if (!found) return null;
  const checkout = await refreshNow(deps, found.checkout);
  const { lastReadAt, request } = checkout;
  const age = lastReadAt === null ? null : deps.clock.now() - lastReadAt;
  const known = paymentAnswer(checkout, age);
  return {
    // This try came to nothing, another one paid the order.
    state: known === 'no' && found.isOrderPaid ? 'paidOtherwise' : PAYER_STATE[known],
    checkout,
    shop: found.shop,
    forwardTo: request.channel === 'web' ? forwardAddress(checkout, request.returnUrl) : null,
  };
}

/** What the page asks for while it waits: no more than it shows. */
export async function answerReturn(deps: CheckoutDeps, id: string): Promise<Response> {
  const found = await loadReturn(deps, id);
  if (!found) return problem('not_found');
  return answer<PayerStateDto>({ state: found.state, canPay: isWaiting(found.checkout) });
}

/** As the payment service itself would have come back, with the shop's own numbers; it proves nothing. */
function forwardAddress({ id, reference }: Checkout, returnUrl: string | null): string | null {
  if (returnUrl === null) return null;
  const url = new URL(returnUrl);
  url.searchParams.set('checkout', id);
  url.searchParams.set('reference', reference);
  return url.href;
}
