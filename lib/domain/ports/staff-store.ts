import type { Branch, Role, Staff } from '../staff/staff';
import type { BranchId, StaffId } from '../core/ids';
import type { ApiKey } from '../staff/api-key';

export type SignInAttempt =
  | { kind: 'allowed'; staff: Staff; pinHash: string }
  | { kind: 'locked'; retryAfterMs: number }
  | { kind: 'unknown_staff' };

type NewSession = {
  readonly tokenHash: string;
  readonly staffId: StaffId;
  readonly deviceReference: string;
  /** From now on, by the database's clock: a process's own may be wrong or jump. */
  readonly lastsMs: number;
};

/** Somebody who signed in, on which device and in which branch. */
export type Session = { readonly staff: Staff; readonly branch: Branch; readonly deviceReference: string };

export type StaffStore = {
  list(): Promise<readonly Staff[]>;
  add(staff: Staff, pinHash: string): Promise<void>;
  /** False when there is no such person. Wrong tries are forgiven. */
  setPin(id: StaffId, pinHash: string): Promise<boolean>;
  /** Off the sign-in screen, and out of every session on its next request. False when there is no such person. */
  retire(id: StaffId): Promise<boolean>;
  /** How much of one payment a role may refund without approval, in minor units. False: there is no such branch. */
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

type NewApiKey = Pick<ApiKey, 'id' | 'staffId' | 'branchId' | 'name' | 'ending' | 'actions'> & {
  readonly keyHash: string;
  /** Null when the product itself made it, for the sandbox. */
  readonly createdBy: StaffId | null;
  readonly createdAt: number;
};

/** Another system that authenticated by a valid key, and the branch it acts in. */
export type Caller = { readonly staff: Staff; readonly branch: Branch };

export type KeyStore = {
  /** One transaction: the key and the actor it acts as. False when there is one with this id. */
  add(key: NewApiKey): Promise<boolean>;
  /** Newest first, also those that were revoked. */
  list(branchId: BranchId): Promise<readonly ApiKey[]>;
  /** Effective from its next request. Null when the branch has no such key. Revoking again changes nothing. */
  revoke(id: string, branchId: BranchId): Promise<ApiKey | null>;
  /** Null when there is no such key or it was revoked. Notes that it was used, to the minute. */
  findCaller(keyHash: string): Promise<Caller | null>;
};
