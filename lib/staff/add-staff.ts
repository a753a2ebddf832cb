import { asStaffId, type StaffId } from '../domain/core/ids';
import { isWeakPin } from '../domain/staff/pin';
import { MAIN_BRANCH, type Role, type Staff } from '../domain/staff/staff';
import type { StaffDeps } from './sign-in';

type AddedStaff = { readonly staff: Staff; readonly pin: string };

type Deps = Pick<StaffDeps, 'staff' | 'secrets' | 'random'>;

/** Adds a person and makes up a PIN, which is shown once and stored only as a hash. */
export async function addStaff(
  deps: Deps,
  { name, role }: { name: string; role: Role },
): Promise<AddedStaff> {
  const staff: Staff = { id: asStaffId(`stf_${deps.random.text(60)}`), name, role, branchId: MAIN_BRANCH };
  const { pin, pinHash } = await makePin(deps);
  await deps.staff.add(staff, pinHash);
  return { staff, pin };
}

/** A new PIN for somebody who forgot theirs; it also forgives wrong ones, and ends every open session. Null: there is no such person. */
export async function resetPin(deps: Omit<Deps, 'random'>, id: StaffId): Promise<string | null> {
  const { pin, pinHash } = await makePin(deps);
  return (await deps.staff.setPin(id, pinHash)) ? pin : null;
}

/** Makes up a PIN that is not among the first guesses. */
async function makePin({ secrets }: Pick<Deps, 'secrets'>): Promise<{ pin: string; pinHash: string }> {
  let pin = secrets.newPin();
  while (isWeakPin(pin)) pin = secrets.newPin();
  return { pin, pinHash: await secrets.hashPin(pin) };
}
