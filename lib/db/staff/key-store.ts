import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ApiKey } from '../../domain/staff/api-key';
import { asBranchId, asStaffId } from '../../domain/core/ids';
import type { KeyStore } from '../../domain/ports/staff-store';
import type { Database } from '../core/database';
import { toBranch, toStaff } from '../core/rows';
import { apiKeys, branches, staff } from '../schema/staff';

const makers = alias(staff, 'makers');

type Row = {
  readonly key: typeof apiKeys.$inferSelect;
  readonly actor: typeof staff.$inferSelect;
  readonly madeBy: string | null;
};

const toApiKey = ({ key, actor, madeBy }: Row): ApiKey => ({
  id: key.id,
  staffId: asStaffId(key.staffId),
  branchId: asBranchId(actor.branchId),
  name: actor.name,
  ending: key.ending,
  actions: key.permissions,
  createdBy: madeBy,
  createdAt: key.createdAt.getTime(),
  lastUsedAt: key.lastUsedAt?.getTime() ?? null,
  revokedAt: key.revokedAt?.getTime() ?? null,
});

const NOT_NOTED = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`));

export const createKeyStore = (db: Database): KeyStore => {
  const load = (branchId: string) =>
    db
      .select({ key: apiKeys, actor: staff, madeBy: makers.name })
      .from(apiKeys)
      .innerJoin(staff, eq(staff.id, apiKeys.staffId))
      .leftJoin(makers, eq(makers.id, apiKeys.createdBy))
      .where(eq(staff.branchId, branchId))
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));

  return {
    add: ({ name, branchId, createdAt, actions, ...key }) =>
      db.transaction(async (tx) => {
        const actor = { id: key.staffId, branchId, name, role: 'system' as const };
        await tx.insert(staff).values(actor).onConflictDoNothing();
        const added = await tx
          .insert(apiKeys)
          .values({ ...key, permissions: [...actions], createdAt: new Date(createdAt) })
          .onConflictDoNothing()
          .returning({ id: apiKeys.id });
        return added.length > 0;
      }),
    async list(branchId) {
      return (await load(branchId)).map(toApiKey);
    },
    async revoke(id, branchId) {
      const found = (await load(branchId)).find(({ key }) => key.id === id);
      if (!found) return null;
      const [key = found.key] = await db
        .update(apiKeys)
        .set({ revokedAt: sql`now()` })
        .where(and(eq(apiKeys.id, id), isNull(apiKeys.revokedAt)))
        .returning();
      return toApiKey({ ...found, key });
    },
    async findCaller(keyHash) {
      const [row] = await db
        .select()
        .from(apiKeys)
        .innerJoin(staff, eq(staff.id, apiKeys.staffId))
        .innerJoin(branches, eq(branches.id, staff.branchId))
        .leftJoin(makers, eq(makers.id, apiKeys.createdBy))
        .where(
          and(
            eq(apiKeys.keyHash, keyHash),
            isNull(apiKeys.revokedAt),
            or(isNull(makers.id), eq(makers.isActive, true)),
          ),
        );
      if (!row) return null;
      const set = { lastUsedAt: sql`now()` };
      await db
        .update(apiKeys)
        .set(set)
        .where(and(eq(apiKeys.id, row.api_keys.id), NOT_NOTED));
      return {
        staff: { ...toStaff(row.staff), grants: row.api_keys.permissions },
        branch: toBranch(row.branches),
      };
    },
  };
};
