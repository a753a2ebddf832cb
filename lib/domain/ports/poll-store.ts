import type { Checkout } from '../checkout/checkout';
import type { CheckoutId } from '../core/ids';
import type { Session } from './staff-store';

/** What a screen that waits asks for, read in one statement so that thousands can wait. */
export type Polled = {
  readonly session: Session;
  /** Null: there is none in the branch of whoever asks. */
  readonly checkout: Checkout | null;
  /** Money came for its sale by another checkout. */
  readonly hasMoneyBeside: boolean;
};

export type PollStore = {
  /** Null: nobody is signed in with this token. */
  find(tokenHash: string, id: CheckoutId): Promise<Polled | null>;
};
