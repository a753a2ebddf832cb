import 'server-only';
import type { StaffDto, TillDto } from '../../api/till';
import { refundLimitMinor } from '../../domain/refund/refund-rules';
import { container } from '../composition/container';
import { currentSession } from './session';
import { can, type Staff } from '../../domain/staff/staff';

/** What the till's screens need to know about themselves; null when nobody is signed in. */
export async function currentTill(): Promise<TillDto | null> {
  const session = await currentSession();
  if (!session) return null;
  const { staff, branch } = session;
  return {
    staff: { id: staff.id, name: staff.name, role: staff.role },
    shop: branch.name,
    currency: branch.currency,
    refundLimitMinor: refundLimitMinor(staff, branch, branch.currency),
    gatewayEnv: container().env.GATEWAY_ENV,
  };
}

const toDto = ({ id, name, role }: Staff): StaffDto => ({ id, name, role });

/** The people on the sign-in screen. Their names are all that a stranger on the shop's network can see. */
export async function staffToChoose(): Promise<StaffDto[]> {
  return (await container().staff.staff.list()).map(toDto);
}

/** Who of the branch can approve a refund; nobody when signed out. */
export async function whoMayRefund(): Promise<StaffDto[]> {
  const session = await currentSession();
  const people = await container().staff.staff.list();
  const isHere = ({ branchId }: Staff) => branchId === session?.branch.id;
  return people.filter((person) => isHere(person) && can(person, 'refunds.make')).map(toDto);
}

/** For the banner of screens that nobody is signed in on. */
export const gatewayEnv = (): TillDto['gatewayEnv'] => container().env.GATEWAY_ENV;
