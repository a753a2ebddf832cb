import { type Checkout, paidCheckout } from '../checkout/checkout';
import { PAYER_STATE, type PayerState, paymentAnswer } from '../checkout/display-state';
import { isLinkLive, type LinkedOrder } from './payment-link';
import { isPayable } from '../checkout/status';

/** What somebody who opens our page for a link sees: `due` has the button, `over` says to ask the shop. */
export type PayPageState = PayerState | 'due' | 'over';

export type PayPageView = {
  readonly state: PayPageState;
  /** The checkout that `state` is about; null when there is none that matters any more. */
  readonly decisive: Checkout | null;
};

/** Nothing but what the books and the newest reads tell. */
export function payPageView({ link, checkouts }: LinkedOrder, now: number): PayPageView {
  const decisive = paidCheckout(checkouts) ?? checkouts.find(isUndecided) ?? null;
  if (decisive && !isWaiting(decisive))
    return { state: PAYER_STATE[paymentAnswer(decisive, readAge(decisive, now))], decisive };
  return { state: decisive || isLinkLive(link, now) ? 'due' : 'over', decisive };
}

/** It can be paid, and nobody is at it. */
export const isWaiting = ({ phase, status, anomaly, booked }: Checkout): boolean =>
  phase === 'open' && status === 'PENDING' && anomaly === null && booked === null;

const CLOSED_WITHOUT_MONEY = ['FAILED', 'CANCELLED', 'EXPIRED'];

const isUndecided = ({ phase, status }: Checkout): boolean =>
  isPayable(phase) || (status !== null && !CLOSED_WITHOUT_MONEY.includes(status));

const readAge = ({ lastReadAt }: Checkout, now: number): number | null =>
  lastReadAt === null ? null : now - lastReadAt;
