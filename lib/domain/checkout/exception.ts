import type { BranchId, CheckoutId, GatewayCheckoutId, OrderId, OrderReference, StaffId } from '../core/ids';
import type { Money } from '../money/money';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import { STATUS_FACTS } from './status';

/** Money that does not fit. Each kind has its sentence in the catalogues and its facts below. */
export const EXCEPTION_KINDS = [
  'late',
  'paid_after_cancel',
  'duplicate',
  'mismatch',
  'external_payment',
  'chargeback',
  'unrecognised',
  'authorisation_ending',
  'authorisation_lapsed',
] as const;

export type ExceptionKind = (typeof EXCEPTION_KINDS)[number];

/**
 * `accepted`: the money counts for its sale. `refunded`: the customer has it again. `noted`: dealt with elsewhere.
 * `cleared`: by itself, when the gateway reported that nothing is left to decide.
 */
export type Resolution = 'accepted' | 'refunded' | 'noted' | 'cleared';

/** How a manager resolves one. */
export type Decision = Exclude<Resolution, 'cleared' | 'refunded'>;

/** What a manager may decide. A refund is not decided here: it is seen at the gateway. */
export const RESOLUTIONS: Record<ExceptionKind, readonly Decision[]> = {
  late: ['accepted'],
  paid_after_cancel: ['accepted'],
  // The refund of a duplicate checkout may be seen a day late: a manager who knows of it may say so at once.
  duplicate: ['accepted', 'noted'],
  mismatch: ['accepted', 'noted'],
  external_payment: ['noted'],
  chargeback: ['noted'],
  unrecognised: ['noted'],
  authorisation_ending: ['noted'],
  authorisation_lapsed: ['noted'],
};

/** Kinds that a full refund at the gateway resolves. */
export const SETTLED_BY_REFUND: readonly ExceptionKind[] = [
  'late',
  'paid_after_cancel',
  'duplicate',
  'mismatch',
  'external_payment',
];

/** Whether the customer's money moved, as far as the gateway says. */
export type Moved = 'yes' | 'no' | 'unknown';

/** What settle or a sweep reports. `fingerprint` names the fact: the same fact is stored once. */
export type NewException = {
  readonly kind: ExceptionKind;
  readonly fingerprint: string;
  readonly gatewayId: GatewayCheckoutId;
  readonly displayId: string | null;
  readonly moved: Moved;
  /** What the gateway shows, which may differ from what was asked. Null when it cannot be read exactly. */
  readonly amount: Money | null;
  readonly detail: Readonly<Record<string, string | number | null>>;
};

/** Open exceptions of this kind are resolved, and how. */
export type Clear = { readonly kind: ExceptionKind; readonly as: 'cleared' | 'refunded' };

declare const brand: unique symbol;
export type ExceptionId = string & { readonly [brand]: 'ExceptionId' };
export const asExceptionId = (text: string) => text as ExceptionId;

/** Times are milliseconds since the epoch. */
export type Exception = NewException & {
  readonly id: ExceptionId;
  readonly branchId: BranchId | null;
  readonly orderId: OrderId | null;
  readonly reference: OrderReference | null;
  readonly checkoutId: CheckoutId | null;
  /** The till that opened the checkout. */
  readonly deviceReference: string | null;
  /** What the sale asked for, who sold it, and what was written about it. */
  readonly asked: Money | null;
  readonly soldBy: string | null;
  readonly note: string | null;
  /** Which of the payments of its sale it is, in the order in which their codes were made; null: there is no other. */
  readonly payment: number | null;
  /** Its money in the suspense account: what accepting it would move. */
  readonly setAside: Money | null;
  /** What of its money went back while it was set aside; null: nothing. */
  readonly refundedAside: Money | null;
  /** Its money is set aside of a payment that the sale's own page can refund. */
  readonly isRefundable: boolean;
  /** Money of this payment counts for its sale already, in another amount perhaps. */
  readonly isCounted: boolean;
  /** What other payments brought this sale and is still there; null: nothing. To accept more needs a second yes. */
  readonly saleHas: Money | null;
  /** What other payments of this sale hold that is set aside too: one is to keep. Null: nothing. */
  readonly othersAside: Money | null;
  /** What of other payments of this sale was refunded; null: nothing. */
  readonly othersRefunded: Money | null;
  readonly openedAt: number;
  readonly resolved: {
    readonly resolution: Resolution;
    readonly at: number;
    /** Null when nobody decided it. */
    readonly by: { readonly id: StaffId; readonly name: string } | null;
    readonly note: string | null;
  } | null;
};

const MOVED = { taken: 'yes', none: 'no', reserved: 'no', unknown: 'unknown' } as const;

type Fact = { readonly about: string; readonly detail?: NewException['detail'] };

/** A report of what a read showed. `about` distinguishes facts of one kind about one checkout. */
export const newException = (
  kind: ExceptionKind,
  seen: GatewayCheckout,
  { about, detail = {} }: Fact,
): NewException => ({
  kind,
  fingerprint: `${kind}/${seen.id}/${about}`,
  gatewayId: seen.id,
  displayId: seen.displayId,
  moved: MOVED[STATUS_FACTS[seen.status].money],
  amount: seen.amount,
  detail: { status: seen.statusText, ...detail },
});
