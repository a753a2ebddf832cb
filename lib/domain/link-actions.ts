import { isLinkLive, type LinkedOrder } from './payment-link';
import { isPayable } from './phase';

/** `again`: closes what was sent and sends a new one; `renew`: a new link for an order that can no longer be paid. */
export type LinkAction = 'cancel' | 'again' | 'renew';

const CLOSED_WITHOUT_MONEY = ['FAILED', 'CANCELLED', 'EXPIRED'];

/** What staff may do with a link now. Nothing while the customer is paying or an outcome is unknown. */
export function linkActions({ link, checkouts }: LinkedOrder, now: number): LinkAction[] {
  const payable = checkouts.find(({ phase }) => isPayable(phase));
  if (payable) {
    const isWaiting = payable.phase === 'open' && payable.status === 'PENDING';
    if (!isWaiting) return [];
    return link.delivery ? ['cancel', 'again'] : ['cancel'];
  }
  const isDue = checkouts.every(
    ({ phase, status, booked }) =>
      booked === null && (phase === 'rejected' || (status !== null && CLOSED_WITHOUT_MONEY.includes(status))),
  );
  if (!isDue) return [];
  return link.kind === 'page' && isLinkLive(link, now) ? ['cancel'] : ['renew'];
}
