import type { Branch } from '../branch';
import type { BranchId, StaffId } from '../ids';
import type { Role, Staff } from '../staff';

export type SignInAttempt =
  | { kind: 'allowed'; staff: Staff; pinHash: string }
  | { kind: 'locked'; retryAfterMs: number }
  | { kind: 'unknown_staff' };

export type NewSession = {
  readonly tokenHash: string;
  readonly staffId: StaffId;
  readonly deviceReference: string;
  /** From now on, by the clock of the store: that of a process may be wrong, or jump. */
  readonly lastsMs: number;
};

/** Somebody who signed in on a device, and where. */
export type Session = { readonly staff: Staff; readonly branch: Branch; readonly deviceReference: string };

export type StaffStore = {
  list(): Promise<readonly Staff[]>;
  add(staff: Staff, pinHash: string): Promise<void>;
  /** False when there is no such person. Wrong tries are forgiven. */
  setPin(id: StaffId, pinHash: string): Promise<boolean>;
  /** Off the sign-in screen, and out of every session on its next request. False when there is no such person. */
  retire(id: StaffId): Promise<boolean>;
  /** What a role may give back of one payment without approval, in minor units. False: there is no such branch. */
  setRefundLimit(branchId: BranchId, role: Role, minor: number): Promise<boolean>;
  /** What one sale that staff type may be at most; null: no limit. False: there is no such branch. */
  setLargestSale(branchId: BranchId, minor: number | null): Promise<boolean>;
  findBranch(id: BranchId): Promise<Branch | null>;
  /** Counts the attempt before the PIN is compared, so that parallel guesses cannot slip through. */
  beginAttempt(id: StaffId, now: number): Promise<SignInAttempt>;
  /** After a right PIN that opens no session. */
  forgiveAttempts(id: StaffId): Promise<void>;
  /** One transaction: the attempts are forgiven and the session exists. */
  startSession(session: NewSession): Promise<void>;
  findSession(tokenHash: string): Promise<Session | null>;
  endSession(tokenHash: string): Promise<void>;
};
