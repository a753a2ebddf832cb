import type { Branch } from './branch';
import type { Currency } from './currency';
import type { Staff } from './staff';

/** What somebody may give back of one payment without anybody's approval, in minor units. */
export const refundAloneMinor = (
  { role }: Pick<Staff, 'role'>,
  branch: Pick<Branch, 'currency' | 'refundLimits'>,
  currency: Currency,
): number => (currency === branch.currency ? (branch.refundLimits[role] ?? 0) : 0);
