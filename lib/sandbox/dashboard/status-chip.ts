import type { CheckoutStatus } from '../checkout/checkout-status';
import { html, type Html } from '../page/html';
import type { PaymentStatus } from '../payment/payment';

type Tone = 'good' | 'bad' | 'waiting' | 'still';

const tones: Readonly<Record<CheckoutStatus | PaymentStatus, Tone>> = {
  PENDING: 'waiting',
  AUTHORIZED: 'waiting',
  PENDING_CONFIRMATION: 'waiting',
  REDIRECT: 'waiting',
  PAID: 'good',
  CAPTURED: 'good',
  FAILED: 'bad',
  CANCELLED: 'still',
  EXPIRED: 'still',
  VOIDED: 'still',
  REFUNDED: 'still',
  PARTIALLY_REFUNDED: 'still',
  CHARGEBACK: 'bad',
};

/** The gateway's own word, as developers search for it. */
export function statusChip(status: CheckoutStatus | PaymentStatus): Html {
  return chip(status, tones[status]);
}

export function chip(words: string, tone: Tone): Html {
  return html`<span class="chip ${tone}">${words}</span>`;
}
