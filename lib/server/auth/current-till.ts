import 'server-only';
import type { StaffDto, TillDto } from '../../api/till';
import type { Session } from '../../domain/ports/staff-store';
import { refundLimitMinor } from '../../domain/refund/refund-rules';
import { can, type Staff } from '../../domain/staff/staff';
import type { StaffDeps } from '../../staff/sign-in';

/** What the till's screens need to know about themselves. */
export const tillOf = ({ staff, branch }: Session, gatewayEnv: TillDto['gatewayEnv']): TillDto => ({
  staff: { id: staff.id, name: staff.name, role: staff.role },
  shop: branch.name,
  currency: branch.currency,
  refundLimitMinor: refundLimitMinor(staff, branch, branch.currency),
  largestSaleMinor: branch.largestSaleMinor,
  paidReturnS: branch.paidReturnS,
  gatewayEnv,
});

export const staffDto = ({ id, name, role }: Staff): StaffDto => ({ id, name, role });

/** Who of the branch can approve a refund; nobody when signed out. */
export async function refundApprovers(
  { staff }: Pick<StaffDeps, 'staff'>,
  session: Session | null,
): Promise<StaffDto[]> {
  if (!session) return [];
  const isHere = ({ branchId }: Staff) => branchId === session.branch.id;
  return (await staff.list()).filter((one) => isHere(one) && can(one, 'refunds.make')).map(staffDto);
}
