import type { CheckoutStatus } from '../checkout/checkout-status';
import type { WordKey } from './catalogue';

export interface Ending {
  readonly look: 'good' | 'bad' | 'waiting' | 'back';
  readonly title: WordKey;
  readonly detail: WordKey;
}

/** What a payer reads about each status. */
export const endings: Readonly<Record<CheckoutStatus, Ending>> = {
  PENDING: { look: 'waiting', title: 'waitingTitle', detail: 'waitingDetail' },
  AUTHORIZED: { look: 'good', title: 'authorisedTitle', detail: 'authorisedDetail' },
  PENDING_CONFIRMATION: { look: 'waiting', title: 'confirmingTitle', detail: 'confirmingDetail' },
  PAID: { look: 'good', title: 'paidTitle', detail: 'paidDetail' },
  FAILED: { look: 'bad', title: 'failedTitle', detail: 'failedDetail' },
  CANCELLED: { look: 'bad', title: 'cancelledTitle', detail: 'cancelledDetail' },
  EXPIRED: { look: 'bad', title: 'expiredTitle', detail: 'expiredDetail' },
  REFUNDED: { look: 'back', title: 'refundedTitle', detail: 'refundedDetail' },
  PARTIALLY_REFUNDED: { look: 'back', title: 'partlyRefundedTitle', detail: 'partlyRefundedDetail' },
  CHARGEBACK: { look: 'back', title: 'chargebackTitle', detail: 'chargebackDetail' },
};
