import { may } from '../domain/may';
import type { LinkedOrder } from '../domain/payment-link';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

const SHOWN = 100;

/** The branch's newest links. */
export async function listLinks(
  { links }: Pick<Deps, 'links'>,
  staff: Staff,
): Promise<Result<readonly LinkedOrder[], { kind: 'not_allowed' }>> {
  return may(staff, 'links.use') ? ok(await links.list(staff.branchId, SHOWN)) : err({ kind: 'not_allowed' });
}
