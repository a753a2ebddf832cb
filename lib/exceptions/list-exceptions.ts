import type { Exception } from '../domain/exception';
import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

/** More open ones than a shop can have while somebody looks; the last of the resolved ones. */
const LIMITS = { open: 200, resolved: 50 } as const;

export type ListInput = {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  readonly state: keyof typeof LIMITS;
};

/** Money that does not fit: what a manager has to look at, or what was decided, newest first. */
export async function listExceptions(
  { store }: Deps,
  { staff, state }: ListInput,
): Promise<Result<readonly Exception[], { kind: 'not_allowed' }>> {
  if (!may(staff, 'exceptions.see')) return err({ kind: 'not_allowed' });
  return ok(await store.list(staff.branchId, { isOpen: state === 'open', limit: LIMITS[state] }));
}
