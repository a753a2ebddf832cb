import { asBranchId, asStaffId, type BranchId } from '../domain/ids';
import type { Random } from '../domain/ports/random';
import type { Role, Staff } from '../domain/staff';
import type { Deps } from './deps';
import { givePin } from './give-pin';

/** Until there are more branches, everybody works in this one. */
export const MAIN_BRANCH: BranchId = asBranchId('brn_main');

export type Added = { readonly staff: Staff; readonly pin: string };

/** Adds a person and makes up a PIN, which is told once and stored only as a hash. */
export async function addStaff(
  deps: Deps & { random: Random },
  { name, role }: { name: string; role: Role },
): Promise<Added> {
  const staff: Staff = { id: asStaffId(`stf_${deps.random.text(60)}`), name, role, branchId: MAIN_BRANCH };
  const { pin, pinHash } = await givePin(deps);
  await deps.staff.add(staff, pinHash);
  return { staff, pin };
}
