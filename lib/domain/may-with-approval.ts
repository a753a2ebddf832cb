import type { GatedAction } from './gated-action';
import { may } from './may';
import type { Staff } from './staff';

type Person = Pick<Staff, 'role' | 'branchId' | 'grants'>;

/** Whether this person may do that: by themselves, or because somebody of their branch who may has approved it. */
export const mayWithApproval = (staff: Person, approver: Person | null, action: GatedAction): boolean =>
  may(staff, action) || (approver !== null && approver.branchId === staff.branchId && may(approver, action));
