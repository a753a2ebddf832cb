import type { BranchId, StaffId } from './ids';

export type Role = 'cashier' | 'driver' | 'manager';

export type Staff = {
  readonly id: StaffId;
  readonly name: string;
  readonly role: Role;
  readonly branchId: BranchId;
};
