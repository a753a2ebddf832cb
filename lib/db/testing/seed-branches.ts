import type { Database } from '../core/database';
import { seedStaff } from '../staff/seed';

export const TEST_BRANCH = { id: 'brn_test', name: 'Test Shop', currency: 'AED' } as const;
export const OTHER_BRANCH = { id: 'brn_other', name: 'Other Shop', currency: 'AED' } as const;

/** Two branches with one cashier each. */
export async function seedBranches(db: Database, pinHash = 'unused'): Promise<void> {
  await seedStaff(db, TEST_BRANCH, [{ id: 'stf_test', name: 'Till', role: 'cashier', pinHash }]);
  await seedStaff(db, OTHER_BRANCH, [{ id: 'stf_other', name: 'Other', role: 'cashier', pinHash }]);
}
