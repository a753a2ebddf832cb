import type { Currency } from './currency';
import type { GatewayCheckoutId } from '../core/ids';
import type { Money } from './money';
import type { GatewayCheckout } from '../gateway/gateway-checkout';

/**
 * `receivable`: what customers owe. `gateway_clearing`: what the gateway owes us. `suspense`: money that came
 * but belongs to no sale yet. `refund_in_doubt`: a refund was asked for and its outcome is unknown.
 */
export const ACCOUNTS = [
  'receivable',
  'gateway_clearing',
  'suspense',
  'refunded',
  'refund_in_doubt',
  'chargeback',
] as const;

export type Account = (typeof ACCOUNTS)[number];

/** Where the money of a checkout stands: for its sale, or set aside until somebody decides. */
type BookedTo = 'receivable' | 'suspense';

/** Why money does not count for its sale: it came after the end, a second time, or in another amount. */
export const HELD_REASONS = ['late', 'duplicate', 'other_amount'] as const;

export type HeldReason = (typeof HELD_REASONS)[number];

/** `because`: of money in suspense, where it is known. */
export type Booked = { readonly amount: Money; readonly to: BookedTo; readonly because?: HeldReason };

/** One movement. `key` names the fact, so that the same fact is never booked twice; both sides are equal. */
export type Transfer = {
  readonly key: string;
  readonly debit: Account;
  readonly credit: Account;
  /** Above zero. */
  readonly minor: number;
  readonly currency: Currency;
};

/** The customer's money is at the gateway. */
export const paymentTransfer = (id: GatewayCheckoutId, { amount, to }: Booked): Transfer => ({
  key: `payment/${id}`,
  debit: 'gateway_clearing',
  credit: to,
  ...amount,
});

/** The gateway reports `total` refunded, of which `minor` is new. */
const refundTransfer = (
  id: GatewayCheckoutId,
  { booked, total, minor }: { booked: Booked; total: number; minor: number },
): Transfer => ({
  key: `refund/${id}/${total}`,
  debit: booked.to === 'suspense' ? 'suspense' : 'refunded',
  credit: 'gateway_clearing',
  minor,
  currency: booked.amount.currency,
});

/** The customer's bank took the money back. A dispute can be won and lost again: `count` makes each turn a fact of its own. */
export const chargebackTransfer = (id: GatewayCheckoutId, dispute: Dispute): Transfer => ({
  key: `chargeback/${id}/${dispute.count}`,
  debit: 'chargeback',
  credit: 'gateway_clearing',
  minor: dispute.minor,
  currency: dispute.currency,
});

export const chargebackWonTransfer = (id: GatewayCheckoutId, dispute: Dispute): Transfer => ({
  key: `chargeback_won/${id}/${dispute.count}`,
  debit: 'gateway_clearing',
  credit: 'chargeback',
  minor: dispute.minor,
  currency: dispute.currency,
});

type Dispute = Money & { readonly count: number };

/** A manager decided that money set aside belongs to its sale after all. */
export const acceptTransfer = (id: GatewayCheckoutId, { minor, currency }: Money): Transfer => ({
  key: `accept/${id}`,
  debit: 'suspense',
  credit: 'receivable',
  minor,
  currency,
});

type Refunds = { readonly refundedMinor: number; readonly transfers: readonly Transfer[] };

/** What was refunded since `refundedMinor`, in minor units: the gateway's total is the truth about refunds. */
export function refundPostings(booked: Booked | null, refundedMinor: number, seen: GatewayCheckout): Refunds {
  // Some answers say "Refunded" and leave the total out.
  const told = seen.refundedMinor || (seen.status === 'REFUNDED' && booked ? booked.amount.minor : 0);
  // During a dispute the bank has the money: the total is booked once the dispute is over.
  if (seen.status === 'CHARGEBACK') return { refundedMinor, transfers: [] };
  // A total that shrinks or exceeds the payment is not believed; nothing is guessed from it.
  if (!booked || told <= refundedMinor || told > booked.amount.minor) return { refundedMinor, transfers: [] };
  const minor = told - refundedMinor;
  return { refundedMinor: told, transfers: [refundTransfer(seen.id, { booked, total: told, minor })] };
}
