import { may } from '../domain/may';
import type { EndpointWithNotices } from '../domain/ports/notice-store';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

const NOTICES = 20;

/** The branch's endpoints with their newest notices. */
export async function listEndpoints(
  { notices }: Pick<Deps, 'notices'>,
  staff: Staff,
): Promise<Result<readonly EndpointWithNotices[], { kind: 'not_allowed' }>> {
  return may(staff, 'keys.manage')
    ? ok(await notices.list(staff.branchId, NOTICES))
    : err({ kind: 'not_allowed' });
}
