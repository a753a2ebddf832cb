import 'server-only';
import type { StaffDto } from '../api/staff-dto';
import { may } from '../domain/may';
import type { Staff } from '../domain/staff';
import { container } from './container';
import { currentSession } from './current-session';

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
  return people.filter((person) => isHere(person) && may(person, 'refunds.make')).map(toDto);
}
