import { type Checkout, holdsMoney } from './checkout';
import { paymentAnswer } from './display-state';
import type { OrderEvent } from './event';
import type { Currency } from '../money/currency';
import { endedUnpaid, isCreatePending, isPayable } from './status';

/** What forbids a further code of a sale: one that can still be paid, or money that came. */
export type Blocking = {
  readonly kind: 'already_payable' | 'already_paid';
  readonly checkout: Checkout;
};

/** Null: nothing does. */
export function findBlocking(checkouts: readonly Checkout[]): Blocking | null {
  const payable = checkouts.find(({ phase }) => isPayable(phase));
  if (payable) return { kind: 'already_payable', checkout: payable };
  const withMoney = checkouts.find(
    (checkout) => holdsMoney(checkout) || (checkout.status !== null && !endedUnpaid(checkout.status)),
  );
  return withMoney ? { kind: 'already_paid', checkout: withMoney } : null;
}

type EndByMoney = {
  readonly set: Partial<Pick<Checkout, 'phase' | 'isStopped'>>;
  readonly events: readonly OrderEvent[];
  /** Milliseconds until the watcher takes it up. */
  readonly watchIn?: number;
};

/** Nobody of the shop asked for it. */
const ENDED: OrderEvent = { kind: 'checkout.ended_by_money', detail: {} };

/**
 * Money came for one code of a sale, whether it counts or is set aside: every other one that waits is cancelled, or the
 * customer pays twice. Like one that staff stopped, it is asked to end until it has. Null: nobody has to end this one; it is
 * over, it ends already, somebody is paying it, or it reserves money, which a person lets go.
 */
export function endByMoney(other: Checkout): EndByMoney | null {
  const { phase, status, booked, isStopped } = other;
  if (booked !== null) return null;
  if (isCreatePending(phase)) return isStopped ? null : { set: { isStopped: true }, events: [ENDED] };
  const isUnpaid = status === null || status === 'PENDING';
  if (phase !== 'open' || !isUnpaid) return null;
  return { set: { isStopped: true, phase: 'cancelling' }, events: [ENDED], watchIn: 0 };
}

export const endOthers = (siblings: readonly Checkout[]): (EndByMoney & Pick<Checkout, 'id'>)[] =>
  siblings.flatMap((other) => {
    const end = endByMoney(other);
    return end ? [{ id: other.id, ...end }] : [];
  });

/** How another checkout of the same sale stands: it paid the sale, money came for it, or it can still be paid. */
export type OtherState = 'paid' | 'money' | 'payable';

export type OtherOfSale = { readonly id: Checkout['id']; readonly state: OtherState };

/** The other checkout that whoever looks at this one has to know of; null: there is none. */
export function otherOfSale({ id }: Pick<Checkout, 'id'>, sale: readonly Checkout[]): OtherOfSale | null {
  const others = sale.filter((other) => other.id !== id);
  const paid = others.find((other) => PAID.includes(paymentAnswer(other, null)));
  if (paid) return { id: paid.id, state: 'paid' };
  const blocking = findBlocking(others);
  if (!blocking) return null;
  return { id: blocking.checkout.id, state: blocking.kind === 'already_payable' ? 'payable' : 'money' };
}

const PAID: readonly ReturnType<typeof paymentAnswer>[] = ['yes', 'partly_refunded'];

/**
 * In minor units of one currency. What is left of a sale is `paidMinor` less what was refunded and charged back. Each payment
 * is in one half of it, by the rule at `DayTotals`.
 */
export type MoneyOfSale = {
  /** Came and counts for the sale. */
  readonly paidMinor: number;
  readonly refundedMinor: number;
  /** Is with the customer's bank again, without what was refunded before. */
  readonly chargedBackMinor: number;
  /** Came, counts for nothing yet and is still here: in no other sum. */
  readonly setAsideMinor: number;
  /** Went back of what counts for nothing, to customers and to their banks: in no other sum. */
  readonly setAsideRefundedMinor: number;
  readonly setAsideChargedBackMinor: number;
};

/** The money of a sale in `currency`. The list of sales adds it up for a day in the same way, in SQL. */
export function moneyOfSale(
  checkouts: readonly Pick<Checkout, 'booked' | 'refundedMinor' | 'status'>[],
  currency: Currency,
): MoneyOfSale {
  const sum = {
    ...{ paidMinor: 0, refundedMinor: 0, chargedBackMinor: 0 },
    ...{ setAsideMinor: 0, setAsideRefundedMinor: 0, setAsideChargedBackMinor: 0 },
  };
  for (const { booked, refundedMinor, status } of checkouts) {
    if (!booked || booked.amount.currency !== currency) continue;
    const left = booked.amount.minor - refundedMinor;
    const isChargedBack = status === 'CHARGEBACK';
    if (booked.to === 'suspense') {
      sum.setAsideRefundedMinor += refundedMinor;
      sum[isChargedBack ? 'setAsideChargedBackMinor' : 'setAsideMinor'] += left;
      continue;
    }
    sum.paidMinor += booked.amount.minor;
    sum.refundedMinor += refundedMinor;
    if (isChargedBack) sum.chargedBackMinor += left;
  }
  return sum;
}
