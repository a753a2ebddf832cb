import type { Checkout } from './checkout';
import { matchAnswer, type MismatchedField, type Observation } from './observation';
import type { Status } from './status';

/**
 * `apply`: the normal way. `apply_alarm`: true, but somebody must look. `late`: money after an end.
 * `hold`: not believed yet, the stored status stays and the checkout is read again.
 */
type Move = 'apply' | 'apply_alarm' | 'late' | 'hold';

type Row = Record<Status, Move>;

const row = (known: Omit<Row, 'UNRECOGNISED'>): Row => ({ ...known, UNRECOGNISED: 'hold' });

const BEFORE_MONEY = row({
  PENDING: 'apply',
  PENDING_CONFIRMATION: 'apply',
  AUTHORIZED: 'apply',
  PAID: 'apply',
  FAILED: 'apply',
  CANCELLED: 'apply',
  EXPIRED: 'apply',
  PARTIALLY_REFUNDED: 'apply',
  REFUNDED: 'apply',
  CHARGEBACK: 'apply_alarm',
});

const RESERVED = row({
  PENDING: 'hold',
  PENDING_CONFIRMATION: 'hold',
  AUTHORIZED: 'apply',
  PAID: 'apply',
  FAILED: 'apply',
  CANCELLED: 'apply',
  EXPIRED: 'apply',
  PARTIALLY_REFUNDED: 'apply_alarm',
  REFUNDED: 'apply_alarm',
  CHARGEBACK: 'apply_alarm',
});

const NO_MONEY_END = row({
  PENDING: 'apply_alarm',
  PENDING_CONFIRMATION: 'apply_alarm',
  AUTHORIZED: 'late',
  PAID: 'late',
  FAILED: 'apply',
  CANCELLED: 'apply',
  EXPIRED: 'apply',
  PARTIALLY_REFUNDED: 'late',
  REFUNDED: 'late',
  CHARGEBACK: 'apply_alarm',
});

const NEVER_BACK = {
  PENDING: 'hold',
  PENDING_CONFIRMATION: 'hold',
  AUTHORIZED: 'hold',
  FAILED: 'hold',
  CANCELLED: 'hold',
  EXPIRED: 'hold',
} as const;

/** Seen before, then fetched. Money that was taken never turns unpaid by itself. */
const MOVES: Record<Status, Row> = {
  PENDING: BEFORE_MONEY,
  PENDING_CONFIRMATION: BEFORE_MONEY,
  AUTHORIZED: RESERVED,
  PAID: row({
    ...NEVER_BACK,
    PAID: 'apply',
    PARTIALLY_REFUNDED: 'apply',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  FAILED: NO_MONEY_END,
  CANCELLED: NO_MONEY_END,
  EXPIRED: NO_MONEY_END,
  PARTIALLY_REFUNDED: row({
    ...NEVER_BACK,
    PAID: 'hold',
    PARTIALLY_REFUNDED: 'apply',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  REFUNDED: row({
    ...NEVER_BACK,
    PAID: 'hold',
    PARTIALLY_REFUNDED: 'hold',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  CHARGEBACK: row({
    ...NEVER_BACK,
    PAID: 'apply_alarm',
    PARTIALLY_REFUNDED: 'hold',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  UNRECOGNISED: BEFORE_MONEY,
};

export type Verdict =
  | { kind: 'stale' }
  | { kind: 'mismatch'; fields: MismatchedField[] }
  | { kind: 'deferred'; status: Status }
  | { kind: 'applied'; status: Status; changed: boolean; alarm: 'late' | 'unusual' | null };

/**
 * What one read means for a checkout. Pure: `settle` stores what this decides.
 * A read that started before the last applied one is stale, whenever it arrives.
 */
export function observe(checkout: Checkout, observation: Observation): Verdict {
  if (observation.number <= checkout.lastObservation) return { kind: 'stale' };
  const fields = matchAnswer(checkout, observation.checkout);
  if (fields.length > 0) return { kind: 'mismatch', fields };
  const { status } = observation.checkout;
  const move = checkout.status === null ? firstMove(status) : MOVES[checkout.status][status];
  if (move === 'hold') return { kind: 'deferred', status };
  const alarm = move === 'late' ? 'late' : move === 'apply_alarm' ? 'unusual' : null;
  return { kind: 'applied', status, changed: status !== checkout.status, alarm };
}

// A first sight has nothing to contradict: even a text we do not know is what the gateway says.
const firstMove = (status: Status): Move => (status === 'UNRECOGNISED' ? 'apply' : BEFORE_MONEY[status]);

/** What cannot be believed about a read, in words that tell it from the next such read; null: nothing. */
export function anomalyOf(verdict: Verdict, { checkout: seen }: Observation): string | null {
  if (verdict.kind === 'mismatch') return `${verdict.fields.join(' ')} ${seen.status}`;
  if (verdict.kind === 'deferred') return `${verdict.status} ${seen.statusText}`;
  return null;
}
