import type { ApiKey } from '../domain/api-key';
import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

/** All keys of the manager's branch, newest first. */
export async function listKeys(
  { keys }: Pick<Deps, 'keys'>,
  staff: Staff,
): Promise<Result<readonly ApiKey[], { kind: 'not_allowed' }>> {
  return may(staff, 'keys.manage') ? ok(await keys.list(staff.branchId)) : err({ kind: 'not_allowed' });
}
