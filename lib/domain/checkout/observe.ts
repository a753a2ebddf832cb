import type { Checkout } from './checkout';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import { matchAnswer, type MismatchedField, type Observation } from './observation';
import { type Status, STATUS_FACTS } from './status';

export type Verdict =
  | { kind: 'stale' }
  | { kind: 'mismatch'; fields: MismatchedField[] }
  | { kind: 'deferred'; status: Status }
  | { kind: 'applied'; status: Status; changed: boolean; alarm: 'late' | 'unusual' | null };

/**
 * What one read means for a checkout. Pure: `settle` stores the verdict.
 * A read that started before the last one that was taken in is stale, whenever it arrives.
 */
export function observe(checkout: Checkout, observation: Observation): Verdict {
  if (observation.number <= checkout.lastObservation) return { kind: 'stale' };
  const fields = matchAnswer(checkout, observation.checkout);
  if (fields.length > 0) return { kind: 'mismatch', fields };
  const { status } = observation.checkout;
  const move = checkout.status === null ? firstMove(status) : MOVES[checkout.status][status];
  if (move === 'defer') return { kind: 'deferred', status };
  const alarm = move === 'late' ? 'late' : move === 'apply_alarm' ? 'unusual' : null;
  return { kind: 'applied', status, changed: status !== checkout.status, alarm };
}

// The first read contradicts nothing: even a text we do not know is applied.
const firstMove = (status: Status): Move => (status === 'UNRECOGNISED' ? 'apply' : BEFORE_MONEY[status]);

/**
 * `apply`: the normal way. `apply_alarm`: applied, and somebody must check. `late`: money after an end.
 * `defer`: not believed yet, the stored status stays and the checkout is read again.
 */
type Move = 'apply' | 'apply_alarm' | 'late' | 'defer';

type Row = Record<Status, Move>;

const row = (known: Omit<Row, 'UNRECOGNISED'>): Row => ({ ...known, UNRECOGNISED: 'defer' });

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
  PENDING: 'defer',
  PENDING_CONFIRMATION: 'defer',
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
  PENDING: 'defer',
  PENDING_CONFIRMATION: 'defer',
  AUTHORIZED: 'defer',
  FAILED: 'defer',
  CANCELLED: 'defer',
  EXPIRED: 'defer',
} as const;

/** By stored status, then by the status read. Money that was taken never turns unpaid by itself. */
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
    PAID: 'defer',
    PARTIALLY_REFUNDED: 'apply',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  REFUNDED: row({
    ...NEVER_BACK,
    PAID: 'defer',
    PARTIALLY_REFUNDED: 'defer',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  CHARGEBACK: row({
    ...NEVER_BACK,
    PAID: 'apply_alarm',
    PARTIALLY_REFUNDED: 'defer',
    REFUNDED: 'apply',
    CHARGEBACK: 'apply',
  }),
  UNRECOGNISED: BEFORE_MONEY,
};

/** Why a read could not be applied, as text that is equal for equal reads; null: it could. */
export function anomalyOf(verdict: Verdict, { checkout: seen }: Observation): string | null {
  if (verdict.kind === 'mismatch') return [...verdict.fields, seen.status, ...moneySeen(seen)].join(' ');
  if (verdict.kind === 'deferred') return `${verdict.status} ${seen.statusText}`;
  return null;
}

/**
 * How much money a read shows, as text: a payment in yet another amount is another fact, which somebody has to decide. Empty
 * while none was taken. Migration 0011 writes the same for older exceptions.
 */
export function moneySeen({ status, amount, cashMinor }: GatewayCheckout): string[] {
  if (STATUS_FACTS[status].money !== 'taken') return [];
  return [amount?.currency ?? '?', String(amount?.minor ?? '?'), String(cashMinor ?? '?')];
}
