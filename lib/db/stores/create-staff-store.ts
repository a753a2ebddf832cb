import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { StaffId } from '../../domain/ids';
import type { StaffStore } from '../../domain/ports/staff-store';
import type { Database } from '../database';
import { branches, sessions, staff } from '../schema';
import { toBranch } from '../rows';
import { beginAttempt } from './begin-attempt';
import { toStaff } from './to-staff';

const isActive = (id: StaffId) => and(eq(staff.id, id), eq(staff.isActive, true), ne(staff.role, 'system'));

const FORGIVEN = { failedAttempts: 0, lockedUntil: null };

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
  async setPin(id, pinHash) {
    const set = { pinHash, ...FORGIVEN };
    const changed = await db.update(staff).set(set).where(isActive(id)).returning({ id: staff.id });
    return changed.length > 0;
  },
  async retire(id) {
    const changed = await db
      .update(staff)
      .set({ isActive: false })
      .where(isActive(id))
      .returning({ id: staff.id });
    return changed.length > 0;
  },
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
  beginAttempt: async (id, now) => beginAttempt(db, id, now),
  async forgiveAttempts(id) {
    await db.update(staff).set(FORGIVEN).where(eq(staff.id, id));
  },
  async startSession({ lastsMs, ...session }) {
    await db.transaction(async (tx) => {
      await tx.update(staff).set(FORGIVEN).where(eq(staff.id, session.staffId));
      const expiresAt = sql`now() + ${lastsMs}::float8 * interval '1 millisecond'`;
      await tx.insert(sessions).values({ ...session, createdAt: sql`now()`, expiresAt });
    });
  },
  async findSession(tokenHash) {
    const [row] = await db
      .select()
      .from(sessions)
      .innerJoin(staff, eq(staff.id, sessions.staffId))
      .innerJoin(branches, eq(branches.id, staff.branchId))
      .where(
        and(
          eq(sessions.tokenHash, tokenHash),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, sql`now()`),
          eq(staff.isActive, true),
        ),
      );
    if (!row) return null;
    const { deviceReference } = row.sessions;
    return { staff: toStaff(row.staff), branch: toBranch(row.branches), deviceReference };
  },
  async endSession(tokenHash) {
    await db
      .update(sessions)
      .set({ endedAt: sql`coalesce(${sessions.endedAt}, now())` })
      .where(eq(sessions.tokenHash, tokenHash));
  },
});
