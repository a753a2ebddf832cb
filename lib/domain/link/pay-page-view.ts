import { type Checkout, isWaiting, paidCheckout } from '../checkout/checkout';
import { PAYER_STATE, type PayerState, paymentAnswer } from '../checkout/display-state';
import { isLinkLive, type LinkedOrder } from './payment-link';
import { endedUnpaid, isPayable } from '../checkout/status';

/** What somebody who opens our page for a link sees: `due` has the button, `over` says to ask the shop. */
type PayPageState = PayerState | 'due' | 'over';

export type PayPageView = {
  readonly state: PayPageState;
  /** The checkout that `state` describes; null when none can be paid or was paid. */
  readonly decisive: Checkout | null;
};

/** By what is booked and by the newest reads. */
export function payPageView({ link, checkouts }: LinkedOrder, now: number): PayPageView {
  const decisive = paidCheckout(checkouts) ?? checkouts.find(isUndecided) ?? null;
  if (decisive && !isWaiting(decisive))
    return { state: PAYER_STATE[paymentAnswer(decisive, readAge(decisive, now))], decisive };
  return { state: decisive || isLinkLive(link, now) ? 'due' : 'over', decisive };
}

const isUndecided = ({ phase, status }: Checkout): boolean =>
  isPayable(phase) || (status !== null && !endedUnpaid(status));

const readAge = ({ lastReadAt }: Checkout, now: number): number | null =>
  lastReadAt === null ? null : now - lastReadAt;
