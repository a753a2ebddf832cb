import type { LogFault } from '@/lib/domain/ports/event-log';
import type { BookLine } from './book';
import type { GatewayFacts } from './gateway-facts';

export type OurCheckout = {
  readonly id: string;
  readonly orderId: string;
  readonly requestId: string;
  readonly gatewayId: string | null;
  readonly phase: string;
  readonly status: string | null;
  /** Why it ended before anybody was shown a code; null when it did not. */
  readonly rejection: string | null;
  /** What was to be paid, in minor units. */
  readonly askedMinor: number;
  readonly askedCurrency: string;
  /** What the checkout says is booked for it, in minor units; null: nothing. */
  readonly bookedMinor: number | null;
  /** Since the last line of its event log, by the database's clock. */
  readonly ageMs: number;
};

/** One side of a transfer: debit above zero, credit below, in minor units. */
export type LedgerLine = {
  readonly transfer: string;
  readonly account: string;
  readonly minor: number;
  readonly currency: string;
  readonly gatewayId: string;
  readonly observation: number;
};

export type Report = { readonly kind: string; readonly gatewayId: string };

/** A refund that somebody at the till asked for. */
export type OurRefund = {
  readonly id: string;
  readonly gatewayId: string;
  readonly minor: number;
  readonly state: string;
};

/** A read that was kept, with what was made of it. */
export type KeptRead = {
  readonly number: number;
  readonly checkoutId: string | null;
  readonly verdict: string;
  readonly status: string;
};

/** A change of status in the event log. */
export type StatusChange = {
  readonly checkoutId: string | null;
  readonly from: string | null;
  readonly to: string;
};

/** Everything that the oracle judges by. */
export type Evidence = {
  readonly book: readonly BookLine[];
  readonly gateway: ReadonlyMap<string, GatewayFacts>;
  readonly checkouts: readonly OurCheckout[];
  readonly ledger: readonly LedgerLine[];
  readonly refunds: readonly OurRefund[];
  readonly reports: readonly Report[];
  readonly reads: readonly KeptRead[];
  readonly changes: readonly StatusChange[];
  readonly chain: readonly LogFault[];
};

/** How every request id of ours begins, and every reference of a refund. */
export const OURS = 'qt-';
export const OUR_REFUND = 'rfd_';

/** The values of a list by what `key` says of each. */
export function groupBy<Key, Value>(values: readonly Value[], key: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}
