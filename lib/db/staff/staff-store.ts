import { asBranchId, asStaffId, type StaffId } from '../../domain/core/ids';
import type { Staff } from '../../domain/staff/staff';
import { branches, sessions, staff } from '../schema/staff';
import { and, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { pinLockMs } from '../../domain/staff/pin';
import type { SignInAttempt, StaffStore } from '../../domain/ports/staff-store';
import type { Database } from '../core/database';
import { toBranch } from '../core/rows';

export const toStaff = (row: typeof staff.$inferSelect): Staff => ({
  id: asStaffId(row.id),
  name: row.name,
  role: row.role,
  branchId: asBranchId(row.branchId),
});

/** Counts the attempt as wrong under the row's lock before anybody compares a PIN; a right one forgives it. */
function beginAttempt(db: Database, id: StaffId, now: number): Promise<SignInAttempt> {
  return db.transaction(async (tx): Promise<SignInAttempt> => {
    const [row] = await tx
      .select()
      .from(staff)
      .where(and(eq(staff.id, id), eq(staff.isActive, true)))
      .for('no key update');
    if (!row || row.pinHash === null) return { kind: 'unknown_staff' };
    const lockedFor = (row.lockedUntil?.getTime() ?? 0) - now;
    if (lockedFor > 0) return { kind: 'locked', retryAfterMs: lockedFor };
    const failedAttempts = row.failedAttempts + 1;
    const lockMs = pinLockMs(failedAttempts);
    await tx
      .update(staff)
      .set({ failedAttempts, lockedUntil: lockMs > 0 ? new Date(now + lockMs) : null })
      .where(eq(staff.id, id));
    return { kind: 'allowed', staff: toStaff(row), pinHash: row.pinHash };
  });
}

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
