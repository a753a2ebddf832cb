import { MAX_MINOR, type Money, money, parseDecimal } from '../domain/money/money';
import { err, ok, type Result } from '../domain/core/result';
import { MAIN_BRANCH, type Role } from '../domain/staff/staff';
import type { StaffDeps } from './sign-in';

type Refused = { readonly kind: 'no_branch' | 'no_amount' };

/**
 * Sets how much of one payment a role may refund without a manager's approval. `text`: a decimal in major units of the
 * branch's currency. Applies from the next request on.
 */
export async function limitRefunds(
  { staff }: Pick<StaffDeps, 'staff'>,
  { role, text }: { readonly role: Role; readonly text: string },
): Promise<Result<Money, Refused>> {
  const branch = await staff.findBranch(MAIN_BRANCH);
  if (!branch) return err({ kind: 'no_branch' });
  const limit = parseDecimal(text, branch.currency);
  if (!limit.ok) return err({ kind: 'no_amount' });
  await staff.setRefundLimit(branch.id, role, limit.value.minor);
  return ok(limit.value);
}

/**
 * Sets the largest sale that staff can type. `text`: a decimal above zero in major units of the branch's currency, or null
 * for whatever can be counted. Applies from the next charge on; resolves to the new limit.
 */
export async function limitSales(
  { staff }: Pick<StaffDeps, 'staff'>,
  text: string | null,
): Promise<Result<Money, Refused>> {
  const branch = await staff.findBranch(MAIN_BRANCH);
  if (!branch) return err({ kind: 'no_branch' });
  const { currency } = branch;
  const limit = text === null ? ok(money(MAX_MINOR, currency)) : parseDecimal(text, currency);
  // A limit of zero would forbid every sale.
  if (!limit.ok || limit.value.minor === 0) return err({ kind: 'no_amount' });
  await staff.setLargestSale(branch.id, limit.value.minor);
  return ok(limit.value);
}
