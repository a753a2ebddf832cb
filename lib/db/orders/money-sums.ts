import { sql } from 'drizzle-orm';
import type { MoneyOfSale } from '../../domain/checkout/sale';
import { wholeSum } from '../core/rows';
import { checkouts } from '../schema/orders';

export type MoneyRow = Record<
  'paid' | 'refunded' | 'charged_back' | 'set_aside' | 'aside_refunded' | 'aside_charged_back',
  string | null
>;

/** Whether the money of a checkout counts for its sale; null: none came. */
export const counts = sql`${checkouts.bookedTo} = 'receivable'`;
const left = sql`${checkouts.bookedMinor} - ${checkouts.refundedMinor}`;
const isChargedBack = sql`coalesce(${checkouts.status} = 'CHARGEBACK', false)`;

/** Of many checkouts, as `moneyOfSale` adds them up. */
export const moneySums = sql`
  sum(${checkouts.bookedMinor}) filter (where ${counts}) as paid,
  sum(${checkouts.refundedMinor}) filter (where ${counts}) as refunded,
  sum(${left}) filter (where ${counts} and ${isChargedBack}) as charged_back,
  sum(${left}) filter (where not ${counts} and not ${isChargedBack}) as set_aside,
  sum(${checkouts.refundedMinor}) filter (where not ${counts}) as aside_refunded,
  sum(${left}) filter (where not ${counts} and ${isChargedBack}) as aside_charged_back`;

export const toMoneyOfSale = (row: MoneyRow): MoneyOfSale => ({
  paidMinor: wholeSum(row.paid ?? '0'),
  refundedMinor: wholeSum(row.refunded ?? '0'),
  chargedBackMinor: wholeSum(row.charged_back ?? '0'),
  setAsideMinor: wholeSum(row.set_aside ?? '0'),
  setAsideRefundedMinor: wholeSum(row.aside_refunded ?? '0'),
  setAsideChargedBackMinor: wholeSum(row.aside_charged_back ?? '0'),
});
