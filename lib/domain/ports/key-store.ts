import type { ApiKey } from '../api-key';
import type { Branch } from '../branch';
import type { BranchId, StaffId } from '../ids';
import type { Staff } from '../staff';

export type NewApiKey = Pick<ApiKey, 'id' | 'staffId' | 'branchId' | 'name' | 'ending' | 'actions'> & {
  readonly keyHash: string;
  /** Null when the product itself made it, for the sandbox. */
  readonly createdBy: StaffId | null;
  readonly createdAt: number;
};

/** Another system that showed a good key, and the branch it acts in. */
export type Caller = { readonly staff: Staff; readonly branch: Branch };

export type KeyStore = {
  /** One transaction: the key and the actor it acts as. False when there is one with this id. */
  add(key: NewApiKey): Promise<boolean>;
  /** Newest first, also those that were revoked. */
  list(branchId: BranchId): Promise<readonly ApiKey[]>;
  /** From its next request on. Null when the branch has no such key; revoked again it stays as it was. */
  revoke(id: string, branchId: BranchId): Promise<ApiKey | null>;
  /** Null when there is no such key or it was revoked. Notes that it was used, to the minute. */
  findCaller(keyHash: string): Promise<Caller | null>;
};
