import type { Branch, Role, Staff } from '../staff/staff';
import type { BranchId, StaffId } from '../core/ids';
import type { ApiKey } from '../staff/api-key';

/** A till, phone or browser in which somebody has signed in. `reference`: its name at the gateway, no secret. */
export type Device = { readonly id: string; readonly reference: string };

/** Somebody who signed in, on which device and in which branch. */
export type Session = {
  /** The hash of its token. */
  readonly id: string;
  readonly staff: Staff;
  readonly branch: Branch;
  readonly deviceReference: string;
  /** Null for a session that is older than the list of devices. */
  readonly deviceId: string | null;
};

export type StaffStore = {
  list(): Promise<readonly Staff[]>;
  add(staff: Staff, pinHash: string): Promise<void>;
  /** One transaction: the PIN, wrong ones are forgiven, and open sessions end. False when there is no such person. */
  setPin(id: StaffId, pinHash: string): Promise<boolean>;
  /**
   * One transaction: off the sign-in screen, out of every session, and the API keys that they made are revoked. Resolves
   * to the number of those keys; null when there is no such person.
   */
  retire(id: StaffId): Promise<number | null>;
  /** How much of one payment a role may refund without approval, in minor units. False: there is no such branch. */
  setRefundLimit(branchId: BranchId, role: Role, minor: number): Promise<boolean>;
  /** What one sale that staff type may be at most. False: there is no such branch. */
  setLargestSale(branchId: BranchId, minor: number): Promise<boolean>;
  findBranch(id: BranchId): Promise<Branch | null>;
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
  /** Null when there is no such key, it was revoked, or who made it has left. Notes that it was used, to the minute. */
  findCaller(keyHash: string): Promise<Caller | null>;
};
