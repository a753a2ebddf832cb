import type { Checkout } from '../../domain/checkout';
import { money, toDecimalText } from '../../domain/money';
import type { QrImage } from '../../domain/qr-image';
import type { CheckoutBody } from './checkout';

/** The pay pages that a web view reaches at its end, whatever the outcome: the provider's mobile integration. */
const CONFIRMATIONS = ['/complete', '/success-redirect', '/payment-confirmation'];

type Around = { readonly qr: QrImage | null; readonly payBase: string };

export function toCheckoutBody(checkout: Checkout, { qr, payBase }: Around): CheckoutBody {
  const { amount, gateway, wishes } = checkout;
  // Nobody is sent to pay what is paid, reserved or being closed.
  const isOpen = checkout.phase === 'open' && checkout.status === 'PENDING';
  const open = isOpen ? gateway : null;
  const isApp = wishes.channel === 'mobile';
  const confirmationUrls = CONFIRMATIONS.map((path) => `${payBase}${path}`);
  return {
    id: checkout.id,
    channel: wishes.channel,
    status: checkout.status,
    phase: checkout.phase,
    amount: toDecimalText(amount),
    refunded: toDecimalText(money(checkout.refundedMinor, amount.currency)),
    currency: amount.currency,
    reference: checkout.reference,
    displayId: gateway?.displayId ?? null,
    redirectUrl: open?.redirectUrl ?? null,
    ...(open && qr && { qr: { png: qr.png } }),
    ...(open && isApp && { app: { checkoutKey: open.checkoutKey, confirmationUrls } }),
    expiresAt: 'expiresIn' in wishes ? isoTime(checkout.expiresAt) : null,
    createdAt: isoTime(checkout.createdAt),
  };
}

const isoTime = (ms: number): string => new Date(ms).toISOString();
