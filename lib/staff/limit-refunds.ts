import { type Money, parseDecimal } from '../domain/money';
import { err, ok, type Result } from '../domain/result';
import type { Role } from '../domain/staff';
import { MAIN_BRANCH } from './add-staff';
import type { Deps } from './deps';

type Refused = { readonly kind: 'no_branch' | 'no_amount' };

/**
 * What a role may give back of one payment without a manager's approval. `text`: a decimal in major units of the
 * branch's currency. Counts from the next request on.
 */
export async function limitRefunds(
  { staff }: Pick<Deps, 'staff'>,
  { role, text }: { readonly role: Role; readonly text: string },
): Promise<Result<Money, Refused>> {
  const branch = await staff.findBranch(MAIN_BRANCH);
  if (!branch) return err({ kind: 'no_branch' });
  const limit = parseDecimal(text, branch.currency);
  if (!limit.ok) return err({ kind: 'no_amount' });
  await staff.setRefundLimit(branch.id, role, limit.value.minor);
  return ok(limit.value);
}
