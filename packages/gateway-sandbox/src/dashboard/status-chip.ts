import type { CheckoutStatus } from '../model/checkout';
import type { PaymentStatus } from '../model/payment';
import { html, type Html } from '../page/html';

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

/** Shows the gateway's own status, so that developers can search for it. */
export function statusChip(status: CheckoutStatus | PaymentStatus): Html {
  return chip(status, tones[status]);
}

export function chip(words: string, tone: Tone): Html {
  return html`<span class="chip ${tone}">${words}</span>`;
}
