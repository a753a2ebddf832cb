import { z } from 'zod';
import {
  type Checkout,
  countedAmount,
  heldBack,
  isInDoubt,
  type RejectionReason,
} from '../../domain/checkout/checkout';
import { noteOf } from '../../domain/checkout/checkout-request';
import { type Action, nextActions } from '../../domain/checkout/display-state';
import { otherOfSale, type OtherState } from '../../domain/checkout/sale';
import { isPayable, type Phase, type Status } from '../../domain/checkout/status';
import type { HeldReason } from '../../domain/money/ledger';
import { isSameMoney } from '../../domain/money/money';
import { refundableMinor } from '../../domain/refund/refund-rules';
import type { TillExceptionListDto } from '../exceptions/exception';
import type { AcceptedBy } from '../../domain/ports/checkout-store';
import type { QrImage } from '../../domain/ports/qr-codec';

/** One checkout as the till sees it. Amounts are minor units; times are milliseconds since the epoch. */
export type CheckoutDto = {
  id: string;
  orderId: string;
  /** The order number that the customer sees as well. */
  reference: string;
  /** What was written about the sale, which the payment service was told as well; null: nothing. */
  note: string | null;
  /** The gateway's short name for the checkout, for support; null until it opened. */
  displayId: string | null;
  /** The shop's name as the customer's phone shows it. */
  shop: string;
  /** Asked for; once a manager has let another amount count, that one. */
  amountMinor: number;
  currency: string;
  /** What was asked for, where another amount counts; null: the same. */
  asked: { minor: number; currency: string } | null;
  phase: Phase;
  status: Status | null;
  /** Why it never opened; only in phase `rejected`. */
  rejection: { reason: RejectionReason; detail: string | null } | null;
  /** The address in the code, to be shared; null while nothing can be paid. */
  payUrl: string | null;
  actions: Action[];
  /** Who of the shop cancelled it; null: nobody did, or it is not said here. */
  cancelledBy: string | null;
  /** Who made its sale, of one that was paid; null: not known, or not said here. */
  soldBy: string | null;
  /** Who let its money count although it came late, twice or in another amount; null: nobody did, or it is not said here. */
  acceptedBy: string | null;
  /**
   * Another checkout of the sale that was paid or can be; known of one that ended without money, and of one that can be
   * paid although money came for the sale already. Else null.
   */
  other: { id: string; state: OtherState } | null;
  /** Money that came and does not count for the sale until a manager decides, and why; null: none did. */
  heldBack: { minor: number; currency: string; because: HeldReason } | null;
  /** When its money was first seen, whether it counts or not; null: none came. */
  cameAt: number | null;
  /** A read showed what does not fit: nobody shall scan its code. */
  isInDoubt: boolean;
  /** Refunded so far, and how much a manager could still refund now. */
  refundedMinor: number;
  refundableMinor: number;
  createdAt: number;
  expiresAt: number;
  /** How long money is reserved, in status AUTHORIZED, where that is known. */
  reservedUntil: number | null;
  /** Whether there is something to scan while it can be paid. */
  hasCode: boolean;
  /** It shows on a card terminal. */
  isOnTerminal: boolean;
  /** Somebody elsewhere pays it by a link. */
  isByLink: boolean;
  /** Whom the payment service sent that link to, `phone` in digits with the country; null: to nobody. */
  sentTo: { phone: string | null; email: string | null } | null;
  endedAt: number | null;
  lastReadAt: number | null;
  /** Grows with every change; an answer with a lower version than the one shown is out of date. */
  version: number;
  /** The server's clock when it answered: the age of a read is `serverNow - lastReadAt` plus our waiting since. */
  serverNow: number;
};

/** With what its till must hear of besides, where that was asked for. `list`: null while `etag` is the one that was sent. */
export type PolledDto = CheckoutDto & {
  mine?: { etag: string; list: TillExceptionListDto | null } | undefined;
};

/** `sale`: every checkout of its order, where they are known. */
type Context = {
  readonly now: number;
  readonly shop: string;
  readonly sale?: readonly Checkout[];
  readonly cancelledBy?: string | null;
  readonly soldBy?: string | null;
  readonly acceptedBy?: AcceptedBy;
};

export function toCheckoutDto(
  checkout: Checkout,
  { now, shop, sale = [], cancelledBy = null, soldBy = null, acceptedBy }: Context,
): CheckoutDto {
  const { gateway, rejection, request } = checkout;
  const amount = countedAmount(checkout);
  const other = asksForSale(checkout) ? otherOfSale(checkout, sale) : null;
  const held = heldBack(checkout);
  return {
    id: checkout.id,
    orderId: checkout.orderId,
    reference: checkout.reference,
    note: noteOf(request, checkout.reference),
    displayId: gateway?.displayId ?? null,
    shop: gateway?.shop ?? shop,
    amountMinor: amount.minor,
    currency: amount.currency,
    asked: isSameMoney(amount, checkout.amount) ? null : { ...checkout.amount },
    phase: checkout.phase,
    status: checkout.status,
    rejection: rejection && {
      reason: rejection.reason,
      // Only the gateway's own sentence is for people; other details are ours, for the log.
      detail: rejection.reason === 'gateway_refused' ? rejection.detail : null,
    },
    payUrl: checkout.phase === 'open' ? (gateway?.redirectUrl ?? null) : null,
    actions: nextActions(checkout, other === null),
    cancelledBy,
    soldBy,
    acceptedBy: acceptedBy?.get(checkout.id) ?? null,
    other,
    heldBack: held && { ...held.amount, because: held.because },
    cameAt: checkout.bookedAt,
    isInDoubt: isInDoubt(checkout),
    refundedMinor: checkout.refundedMinor,
    refundableMinor: refundableMinor(checkout),
    createdAt: checkout.createdAt,
    expiresAt: checkout.expiresAt,
    reservedUntil: checkout.status === 'AUTHORIZED' && 'expiresIn' in request ? checkout.expiresAt : null,
    isOnTerminal: request.channel === 'terminal',
    isByLink: request.channel === 'link',
    sentTo: sentTo(request),
    hasCode: request.channel === 'qr' || request.channel === 'link',
    endedAt: checkout.endedAt,
    lastReadAt: checkout.lastReadAt,
    version: checkout.version,
    serverNow: now,
  };
}

function sentTo(request: Checkout['request']): CheckoutDto['sentTo'] {
  if (request.channel !== 'link' || !(request.sendSms || request.sendEmail)) return null;
  const { phone = null, email = null } = request.customer ?? {};
  return { phone: request.sendSms ? phone : null, email: request.sendEmail ? email : null };
}

/**
 * Whether its screen has to know the rest of the sale: it came to nothing, and a new code would be offered; or its code can
 * be scanned, and nobody shall pay twice.
 */
export const asksForSale = (checkout: Checkout): boolean =>
  nextActions(checkout).includes('newCode') || isPayable(checkout.phase);

/** The code as the gateway drew it, with its geometry in image pixels. */
export type QrDto = {
  /** Base64 PNG without a `data:` prefix. */
  png: string;
  sizePx: number;
  /** Modules per side, without the quiet zone. */
  modules: number;
  modulePx: number;
};

export const toQrDto = ({ png, sizePx, modules, modulePx }: QrImage): QrDto => ({
  png,
  sizePx,
  modules,
  modulePx,
});

/**
 * `GET /api/checkouts/{id}?after=&mine=`. `after`: the version a screen knows; null asks for an immediate answer. `mine`: the
 * etag of what it knows of its till besides, empty before it knows any; null does not ask for it.
 */
export const pollQuery = z.object({
  after: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable(),
  mine: z
    .string()
    .regex(/^[\w-]{0,20}$/)
    .nullable(),
});
