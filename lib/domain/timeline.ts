import type { OrderEvent } from './event';
import type { Account } from './ledger';
import type { Money } from './money';

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
      /** Equal hints are one line: the first and the last of `deliveries`. */
      readonly kind: 'hint';
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
