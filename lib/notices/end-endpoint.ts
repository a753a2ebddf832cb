import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

type Refused = { readonly kind: 'not_allowed' | 'not_found' };

/** Nothing is sent there any more, neither what waits. */
export async function endEndpoint(
  { notices }: Pick<Deps, 'notices'>,
  { staff, id }: { readonly staff: Staff; readonly id: string },
): Promise<Result<null, Refused>> {
  if (!may(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  return (await notices.endEndpoint(id, staff.branchId)) ? ok(null) : err({ kind: 'not_found' });
}
