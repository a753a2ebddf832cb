import type { GatedAction } from '../domain/gated-action';
import type { Database } from './database';
import { apiKeys, staff } from './schema';

export type SeedKey = {
  readonly id: string;
  readonly staffId: string;
  readonly branchId: string;
  readonly name: string;
  readonly keyHash: string;
  readonly ending: string;
  readonly actions: readonly GatedAction[];
};

/** Stores a key that everybody knows, unless it is there; one that was revoked works again. */
export async function seedDemoKey(db: Database, { name, branchId, actions, ...key }: SeedKey): Promise<void> {
  await db.transaction(async (tx) => {
    const actor = { id: key.staffId, branchId, name, role: 'system' as const };
    await tx.insert(staff).values(actor).onConflictDoNothing();
    await tx
      .insert(apiKeys)
      .values({ ...key, actions: [...actions], createdAt: new Date() })
      .onConflictDoUpdate({ target: apiKeys.id, set: { revokedAt: null } });
  });
}
