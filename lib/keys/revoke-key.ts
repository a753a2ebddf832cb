import type { ApiKey } from '../domain/api-key';
import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

/** Shuts another system out, from its next request on. */
export async function revokeKey(
  { keys }: Pick<Deps, 'keys'>,
  { id, staff }: { readonly id: string; readonly staff: Staff },
): Promise<Result<ApiKey, { kind: 'not_allowed' | 'not_found' }>> {
  if (!may(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  const key = await keys.revoke(id, staff.branchId);
  return key ? ok(key) : err({ kind: 'not_found' });
}
