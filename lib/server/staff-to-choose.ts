import 'server-only';
import type { StaffDto } from '../api/staff-dto';
import { container } from './container';

/** The people on the sign-in screen. Their names are all that a stranger on the shop's network can see. */
export async function staffToChoose(): Promise<StaffDto[]> {
  const people = await container().staff.staff.list();
  return people.map(({ id, name, role }) => ({ id, name, role }));
}
