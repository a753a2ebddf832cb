import { asBranchId, asStaffId } from '../../domain/ids';
import type { Staff } from '../../domain/staff';
import type { staff } from '../schema';

export const toStaff = (row: typeof staff.$inferSelect): Staff => ({
  id: asStaffId(row.id),
  name: row.name,
  role: row.role,
  branchId: asBranchId(row.branchId),
});
