import { branches, staff } from './schema';
import type { Database } from './database';

export type NewStaff = {
  readonly id: string;
  readonly name: string;
  readonly role: 'cashier' | 'driver' | 'manager';
  readonly pinHash: string;
};

export type NewBranch = { readonly id: string; readonly name: string; readonly currency: string };

/** Stores a branch unless it is there, and its people; those who are there keep their PIN and are active again. */
export async function seedStaff(db: Database, branch: NewBranch, people: readonly NewStaff[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(branches).values(branch).onConflictDoNothing();
    if (people.length === 0) return;
    // A growing second keeps the order of the list on the sign-in screen.
    const rows = people.map((person, index) => ({
      ...person,
      branchId: branch.id,
      createdAt: new Date(Date.UTC(2026, 0, 1) + index * 1_000),
    }));
    await tx
      .insert(staff)
      .values(rows)
      .onConflictDoUpdate({ target: staff.id, set: { isActive: true } });
  });
}
