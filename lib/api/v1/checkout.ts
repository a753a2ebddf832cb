import { z } from 'zod';
import { CHANNELS } from '../../domain/checkout/checkout-request';
import { PHASES, STATUSES } from '../../domain/checkout/status';
import { type Checkout, countedAmount, isWaiting } from '../../domain/checkout/checkout';
import { heldBackText, refundedText } from '../../domain/outbound-webhook/outbound-webhook';
import { HELD_REASONS } from '../../domain/money/ledger';
import { toDecimalText } from '../../domain/money/money';
import type { QrImage } from '../../domain/ports/qr-codec';
import { cursorText, storableText } from '../fields';

const heldBackBody = z
  .strictObject({
    amount: z.string().describe('What came, in major units of `currency`.'),
    currency: z.string(),
    reason: z
      .enum(HELD_REASONS)
      .describe(
        '`late`: after the checkout had ended. `duplicate`: the order was paid already. `other_amount`: not the amount or currency that was asked for, or a part of it.',
      ),
  })
  .meta({ id: 'HeldBack' });

/** A checkout as other systems see it. */
export const checkoutBody = z
  .strictObject({
    id: z.string(),
    channel: z.enum(CHANNELS),
    status: z
      .enum(STATUSES)
      .nullable()
      .describe(
        'What our own read of the payment service showed; only PAID is paid, and only while `heldBack` is null. Null until it was seen there.',
      ),
    phase: z
      .enum(PHASES)
      .describe(
        '`creating`, `outcome_unknown`, `cancelling`: not known yet, ask again. `open`: can be paid. `closed`: over, see `status`. `rejected`: nothing was started and nothing will be; a new request needs a new Idempotency-Key.',
      ),
    amount: z
      .string()
      .describe(
        'What was asked for; once a manager of the shop has let another amount count in its place, that one.',
      ),
    refunded: z.string().describe('How much of it went back, as far as reads have shown.'),
    currency: z.string(),
    heldBack: heldBackBody
      .nullable()
      .describe(
        'Money that came and is not for this order, whatever `status` says: hand nothing over. A manager of the shop accepts it for the order, which makes this null, or it goes back to the customer.',
      ),
    reference: z.string(),
    displayId: z.string().nullable().describe('The payment service’s short number of it.'),
    redirectUrl: z
      .string()
      .nullable()
      .describe('Where the payer pays, while that is possible and nothing is unclear about it.'),
    qr: z
      .strictObject({ png: z.string().describe('Base64 of a PNG.') })
      .optional()
      .describe('Channels `qr` and `link`, while it can be paid.'),
    app: z
      .strictObject({
        checkoutKey: z.string().describe('For the provider’s Android and iOS libraries.'),
        confirmationUrls: z
          .array(z.string())
          .describe(
            'A web view that reaches an address beginning with one of these is done, whatever the outcome: close it and ask for this checkout again.',
          ),
      })
      .optional()
      .describe('Channel `mobile`, while it can be paid.'),
    expiresAt: z.iso.datetime().nullable().describe('Null where the payment service tells no time to live.'),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Checkout' });

/** A time with a year of four digits, as the database needs it. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => /^(19|2\d)\d\d-/.test(text), 'is not of this time');

/** `GET /api/v1/checkouts`: newest first. */
export const listQuery = z.strictObject({
  reference: storableText(1, 50).optional(),
  status: z.enum(STATUSES).optional(),
  from: moment.optional().describe('Made at or after this time.'),
  to: moment.optional().describe('Made before this time.'),
  cursor: cursorText.optional().describe('`next` of the page before.'),
});

export type ListQuery = z.output<typeof listQuery>;

export const checkoutListBody = z
  .strictObject({
    checkouts: z.array(checkoutBody),
    next: z.string().nullable().describe('`cursor` of the next page; null on the last one.'),
  })
  .meta({ id: 'CheckoutList' });

export type CheckoutBody = z.output<typeof checkoutBody>;
export type CheckoutListBody = z.output<typeof checkoutListBody>;

/** The pay pages that a web view reaches at its end, whatever the outcome: the provider's mobile integration. */
const CONFIRMATIONS = ['/complete', '/success-redirect', '/payment-confirmation'];

type Context = { readonly qr: QrImage | null; readonly payBase: string };

export function toCheckoutBody(checkout: Checkout, { qr, payBase }: Context): CheckoutBody {
  const { gateway, request } = checkout;
  const amount = countedAmount(checkout);
  // Nobody is sent to pay what is paid in whatever way, reserved or being closed.
  const open = isWaiting(checkout) ? gateway : null;
  const isApp = request.channel === 'mobile';
  const confirmationUrls = CONFIRMATIONS.map((path) => `${payBase}${path}`);
  return {
    id: checkout.id,
    channel: request.channel,
    status: checkout.status,
    phase: checkout.phase,
    amount: toDecimalText(amount),
    refunded: refundedText(checkout),
    currency: amount.currency,
    heldBack: heldBackText(checkout),
    reference: checkout.reference,
    displayId: gateway?.displayId ?? null,
    redirectUrl: open?.redirectUrl ?? null,
    ...(open && qr && { qr: { png: qr.png } }),
    ...(open && isApp && { app: { checkoutKey: open.checkoutKey, confirmationUrls } }),
    expiresAt: 'expiresIn' in request ? isoTime(checkout.expiresAt) : null,
    createdAt: isoTime(checkout.createdAt),
  };
}

const isoTime = (ms: number): string => new Date(ms).toISOString();
