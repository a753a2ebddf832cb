import type { StaffId } from '../domain/ids';
import type { Deps } from './deps';
import { givePin } from './give-pin';

/** A new PIN for somebody who forgot theirs; it also ends the wait after wrong tries. Null: no such person. */
export async function resetPin(deps: Deps, id: StaffId): Promise<string | null> {
  const { pin, pinHash } = await givePin(deps);
  return (await deps.staff.setPin(id, pinHash)) ? pin : null;
}
