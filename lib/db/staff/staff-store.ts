import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { StaffId } from '../../domain/core/ids';
import type { StaffStore } from '../../domain/ports/staff-store';
import type { Database } from '../core/database';
import { toBranch, toStaff } from '../core/rows';
import { apiKeys, branches, sessions, staff, wrongPins } from '../schema/staff';
import { endSessions } from './session-store';

const isActive = (id: StaffId) => and(eq(staff.id, id), eq(staff.isActive, true), ne(staff.role, 'system'));

export const createStaffStore = (db: Database): StaffStore => ({
  async list() {
    const rows = await db
      .select()
      .from(staff)
      .where(and(eq(staff.isActive, true), ne(staff.role, 'system')))
      .orderBy(staff.createdAt, staff.id);
    return rows.map(toStaff);
  },
  async add({ id, name, role, branchId }, pinHash) {
    await db.insert(staff).values({ id, name, role, branchId, pinHash });
  },
  setPin: (id, pinHash) =>
    db.transaction(async (tx) => {
      const changed = await tx.update(staff).set({ pinHash }).where(isActive(id)).returning({ id: staff.id });
      if (changed.length === 0) return false;
      await tx.update(wrongPins).set({ isForgiven: true }).where(eq(wrongPins.staffId, id));
      await endSessions(tx, eq(sessions.staffId, id));
      return true;
    }),
  retire: (id) =>
    db.transaction(async (tx) => {
      const set = { isActive: false };
      const changed = await tx.update(staff).set(set).where(isActive(id)).returning({ id: staff.id });
      if (changed.length === 0) return null;
      await endSessions(tx, eq(sessions.staffId, id));
      const keys = await tx
        .update(apiKeys)
        .set({ revokedAt: sql`now()` })
        .where(and(eq(apiKeys.createdBy, id), isNull(apiKeys.revokedAt)))
        .returning({ id: apiKeys.id });
      return keys.length;
    }),
  async setRefundLimit(branchId, role, minor) {
    const refundLimits = sql`${branches.refundLimits} || jsonb_build_object(${role}::text, ${minor}::bigint)`;
    const changed = await db
      .update(branches)
      .set({ refundLimits })
      .where(eq(branches.id, branchId))
      .returning({ id: branches.id });
    return changed.length > 0;
  },
  async setLargestSale(branchId, minor) {
    const changed = await db
      .update(branches)
      .set({ largestSaleMinor: minor })
      .where(eq(branches.id, branchId))
      .returning({ id: branches.id });
    return changed.length > 0;
  },
  async findBranch(id) {
    const [row] = await db.select().from(branches).where(eq(branches.id, id));
    return row ? toBranch(row) : null;
  },
});
