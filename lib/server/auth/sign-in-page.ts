import 'server-only';
import type { SignInDto, SignInQuery } from '../../api/till';
import type { StaffId } from '../../domain/core/ids';
import { MAIN_BRANCH, type Staff } from '../../domain/staff/staff';
import { readCookie } from '../http/cookies';
import { staffDto } from './current-till';
import type { SignInDeps } from './open-session';

/** The sign-in of this device. The names of shop and staff are all that a stranger on the shop's network can see. */
export async function signInPage(deps: SignInDeps, query: SignInQuery): Promise<SignInDto> {
  const [staff, branch, here] = await Promise.all([
    deps.staff.staff.list(),
    deps.staff.staff.findBranch(MAIN_BRANCH),
    peopleHere(deps),
  ]);
  const { next = null, failed, wait = 0 } = query;
  return {
    shop: branch?.name ?? '',
    staff: lastFirst(staff, here).map(staffDto),
    chosenId: chosenOf(staff, here, query.who),
    next,
    failure: failed ? { kind: failed, retryAfterMs: wait * 1_000 } : null,
  };
}

async function peopleHere({ staff: { sessions, secrets }, cookies }: SignInDeps) {
  const known = await readCookie(cookies, 'known');
  return known === undefined ? [] : sessions.peopleOn(secrets.hashToken(known));
}

/** Whoever was here last stands first; the others as ever, so that each is found where they always are. */
export function lastFirst<Person extends Pick<Staff, 'id'>>(
  staff: readonly Person[],
  here: readonly StaffId[],
): Person[] {
  const last = here.find((id) => staff.some((one) => one.id === id));
  return staff.toSorted((one, other) => Number(other.id === last) - Number(one.id === last));
}

/** Who was chosen; without a choice whoever is alone on this device, and whoever is alone in the shop in any case. */
export function chosenOf(
  staff: readonly Pick<Staff, 'id'>[],
  here: readonly StaffId[],
  who: string | undefined,
): StaffId | null {
  const users = staff.length === 1 ? staff : staff.filter(({ id }) => here.includes(id));
  const alone = users.length === 1 && (who === undefined || staff.length === 1) ? users[0] : undefined;
  return alone?.id ?? staff.find(({ id }) => id === who)?.id ?? null;
}
