import type { GatedAction } from './gated-action';
import type { BranchId, StaffId } from './ids';

/** `system`: another system of the shop, which acts by an API key. */
export type Role = 'cashier' | 'driver' | 'manager' | 'system';

export type Staff = {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly branchId: BranchId;
  /** What a system's key allows beyond its role; absent for people. */
  readonly grants?: readonly GatedAction[];
};
