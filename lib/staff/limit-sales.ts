import { type Money, parseDecimal } from '../domain/money';
import { err, ok, type Result } from '../domain/result';
import { MAIN_BRANCH } from './add-staff';
import type { Deps } from './deps';

type Refused = { readonly kind: 'no_branch' | 'no_amount' };

/**
 * What one sale that staff type may be at most. `text`: a decimal above zero in major units of the branch's currency,
 * or null for no limit. Counts from the next charge on; resolves to what holds now.
 */
export async function limitSales(
  { staff }: Pick<Deps, 'staff'>,
  text: string | null,
): Promise<Result<Money | null, Refused>> {
  const branch = await staff.findBranch(MAIN_BRANCH);
  if (!branch) return err({ kind: 'no_branch' });
  const limit = text === null ? ok(null) : parseDecimal(text, branch.currency);
  // Nothing could be sold at most for nothing.
  if (!limit.ok || limit.value?.minor === 0) return err({ kind: 'no_amount' });
  await staff.setLargestSale(branch.id, limit.value?.minor ?? null);
  return ok(limit.value);
}
