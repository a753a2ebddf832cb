import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

type Refused = { readonly kind: 'not_allowed' | 'not_found' };

/** The same message once more, whatever became of it before; the receiver knows it by its id. */
export async function sendAgain(
  { notices }: Pick<Deps, 'notices'>,
  { staff, id }: { readonly staff: Staff; readonly id: string },
): Promise<Result<null, Refused>> {
  if (!may(staff, 'keys.manage')) return err({ kind: 'not_allowed' });
  return (await notices.again(id, staff.branchId)) ? ok(null) : err({ kind: 'not_found' });
}
