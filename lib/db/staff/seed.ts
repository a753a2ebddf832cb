import { apiKeys, branches, staff } from '../schema/staff';
import type { Database } from '../core/database';
import type { Permission } from '../../domain/staff/staff';

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

export type SeedKey = {
  readonly id: string;
  readonly staffId: string;
  readonly branchId: string;
  readonly name: string;
  readonly keyHash: string;
  readonly ending: string;
  readonly actions: readonly Permission[];
};

/** Stores a key that everybody knows, unless it is there; one that was revoked works again. */
export async function seedDemoKey(db: Database, { name, branchId, actions, ...key }: SeedKey): Promise<void> {
  await db.transaction(async (tx) => {
    const actor = { id: key.staffId, branchId, name, role: 'system' as const };
    await tx.insert(staff).values(actor).onConflictDoNothing();
    await tx
      .insert(apiKeys)
      .values({ ...key, permissions: [...actions], createdAt: new Date() })
      .onConflictDoUpdate({ target: apiKeys.id, set: { revokedAt: null } });
  });
}
