import type { Checkout } from '../checkout/checkout';
import type { CheckoutId, StaffId } from '../core/ids';
import type { Device, Session } from './staff-store';

type NewSession = {
  readonly tokenHash: string;
  readonly staffId: StaffId;
  /** The hash that the PIN was compared with. */
  readonly pinHash: string;
  /** `tokenHash`: of the secret that the device will show from now on. */
  readonly device: Device & { readonly tokenHash: string };
  /** The session that the device has shown; null: none. */
  readonly replaces: string | null;
  /** From now on, by the database's clock: a process's own may be wrong or jump. */
  readonly lastsMs: number;
};

export type SessionStore = {
  /** By the hash of the secret in its cookie; null: nobody has signed in there. */
  findDevice(tokenHash: string): Promise<Device | null>;
  /** Who has signed in on the device within a month, the last one first. `tokenHash`: of the secret in its cookie. */
  peopleOn(tokenHash: string): Promise<readonly StaffId[]>;
  /**
   * One transaction: the session exists, the device is known, and `replaces` and other sessions on the device have ended.
   * False, and nothing is done, when the person has left or has another PIN by now.
   */
  start(session: NewSession): Promise<boolean>;
  /** Null when it is unknown, ended or too old, or its owner was retired. */
  find(tokenHash: string): Promise<Session | null>;
  end(tokenHash: string): Promise<void>;
  /** Deletes sessions that ended long ago, and devices on which nobody has signed in for longer than their cookie lasts. */
  forgetOld(): Promise<void>;
};

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
