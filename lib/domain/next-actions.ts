import type { Checkout } from './checkout';
import { holdsMoney } from './holds-money';

export type Action = 'cancel' | 'check' | 'newCode';

type Asked = Pick<Checkout, 'phase' | 'status' | 'booked' | 'refundedMinor'>;

/** What staff may do with a checkout now. A new code needs an old one that is surely closed without money. */
export function nextActions(checkout: Asked): Action[] {
  const { phase, status } = checkout;
  if (phase === 'rejected') return holdsMoney(checkout) ? ['check'] : ['newCode'];
  if (phase === 'opening' || phase === 'unanswered' || phase === 'closing') return ['check'];
  if (phase === 'open') return status === 'PENDING' ? ['cancel', 'check'] : ['check'];
  if (status === 'FAILED' || status === 'CANCELLED' || status === 'EXPIRED')
    return holdsMoney(checkout) ? ['check'] : ['newCode', 'check'];
  return [];
}
