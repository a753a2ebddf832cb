import type { Checkout } from '../domain/checkout';
import { nextActions } from '../domain/next-actions';
import { refundableMinor } from '../domain/refund-refusal';
import type { CheckoutDto } from './checkout-dto';

type Around = { readonly now: number; readonly shop: string };

export function toCheckoutDto(checkout: Checkout, { now, shop }: Around): CheckoutDto {
  const { amount, gateway, rejection, wishes } = checkout;
  return {
    id: checkout.id,
    orderId: checkout.orderId,
    reference: checkout.reference,
    displayId: gateway?.displayId ?? null,
    shop: gateway?.shop ?? shop,
    amountMinor: amount.minor,
    currency: amount.currency,
    phase: checkout.phase,
    status: checkout.status,
    rejection: rejection && {
      reason: rejection.reason,
      // Only the gateway's own sentence is for people; other details are ours, for the log.
      detail: rejection.reason === 'gateway_refused' ? rejection.detail : null,
    },
    payUrl: checkout.phase === 'open' ? (gateway?.redirectUrl ?? null) : null,
    actions: nextActions(checkout),
    refundedMinor: checkout.refundedMinor,
    refundableMinor: refundableMinor(checkout),
    createdAt: checkout.createdAt,
    expiresAt: checkout.expiresAt,
    reservedUntil: checkout.status === 'AUTHORIZED' && 'expiresIn' in wishes ? checkout.expiresAt : null,
    isOnTerminal: wishes.channel === 'terminal',
    hasCode: wishes.channel === 'qr' || wishes.channel === 'link',
    endedAt: checkout.endedAt,
    lastReadAt: checkout.lastReadAt,
    version: checkout.version,
    serverNow: now,
  };
}
