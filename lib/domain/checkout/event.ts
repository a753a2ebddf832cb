import type { Account } from '../money/ledger';
import type { Money } from '../money/money';

/** A line of the append-only event log: who did or saw what to an order. */
export type OrderEvent = {
  readonly kind:
    | 'order.opened'
    | 'order.restored'
    | 'order.repriced'
    | 'link.made'
    | 'link.payment_started'
    | 'link.ended'
    | 'checkout.creating'
    | 'checkout.restored'
    | 'checkout.opened'
    | 'checkout.rejected'
    | 'checkout.outcome_unknown'
    | 'checkout.adopted'
    | 'checkout.asked_again'
    | 'checkout.adopted_late'
    | 'checkout.duplicate_cancelling'
    | 'checkout.duplicate_money'
    | 'exception.resolved'
    | 'checkout.status'
    | 'checkout.late'
    | 'checkout.unusual'
    | 'checkout.deferred'
    | 'checkout.mismatch'
    | 'checkout.resent'
    | 'checkout.stopped'
    | 'checkout.cancelling'
    | 'checkout.ended_by_money'
    | 'checkout.cancel_refused'
    | 'checkout.cancel_denied'
    | 'refund.asked'
    | 'refund.done'
    | 'refund.failed';
  readonly detail: Readonly<Record<string, string | number | null>>;
};

/** One line of what happened to a checkout. Times are milliseconds since the epoch. */
export type TimelineEntry =
  | {
      readonly kind: 'event';
      readonly at: number;
      readonly event: OrderEvent;
      /** Null when no person did it. */
      readonly staffName: string | null;
      /** Who allowed it with their PIN; null when that was not needed. */
      readonly approverName: string | null;
    }
  | {
      /** A read that changed something or could not be believed, as the gateway answered it. */
      readonly kind: 'read';
      readonly at: number;
      readonly number: number;
      readonly verdict: string;
      /** The gateway's own word. */
      readonly statusText: string;
      readonly amount: Money | null;
    }
  | {
      /** Equal signals are one line: `at` is the first and `lastAt` the last of `deliveries`. */
      readonly kind: 'signal';
      readonly at: number;
      readonly lastAt: number;
      readonly source: string;
      readonly deliveries: number;
      readonly isForged: boolean;
    }
  | {
      /** Money moved between two accounts of the ledger. */
      readonly kind: 'transfer';
      readonly at: number;
      readonly debit: Account;
      readonly credit: Account;
      readonly amount: Money;
      /** Which read justified it. */
      readonly observation: number;
    };
