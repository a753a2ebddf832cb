import { isWeakPin } from '../domain/staff/pin';
import type { StaffDeps } from './deps';
import { asBranchId, asStaffId, type BranchId, type StaffId } from '../domain/core/ids';
import type { Random } from '../domain/ports/runtime';
import type { Role, Staff } from '../domain/staff/staff';

/** Makes up a PIN that is not among the first guesses. */
async function givePin({ secrets }: StaffDeps): Promise<{ pin: string; pinHash: string }> {
  let pin = secrets.newPin();
  while (isWeakPin(pin)) pin = secrets.newPin();
  return { pin, pinHash: await secrets.hashPin(pin) };
}

/** Until there are more branches, everybody works in this one. */
export const MAIN_BRANCH: BranchId = asBranchId('brn_main');

export type Added = { readonly staff: Staff; readonly pin: string };

/** Adds a person and makes up a PIN, which is told once and stored only as a hash. */
export async function addStaff(
  deps: StaffDeps & { random: Random },
  { name, role }: { name: string; role: Role },
): Promise<Added> {
  const staff: Staff = { id: asStaffId(`stf_${deps.random.text(60)}`), name, role, branchId: MAIN_BRANCH };
  const { pin, pinHash } = await givePin(deps);
  await deps.staff.add(staff, pinHash);
  return { staff, pin };
}

/** A new PIN for somebody who forgot theirs; it also ends the wait after wrong tries. Null: no such person. */
export async function resetPin(deps: StaffDeps, id: StaffId): Promise<string | null> {
  const { pin, pinHash } = await givePin(deps);
  return (await deps.staff.setPin(id, pinHash)) ? pin : null;
}
