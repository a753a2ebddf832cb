import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { asBranchId, asStaffId } from '../../domain/ids';
import type { StaffStore } from '../../domain/ports/staff-store';
import type { Staff } from '../../domain/staff';
import type { Database } from '../database';
import { branches, sessions, staff } from '../schema';
import { toBranch } from '../rows';
import { beginAttempt } from './begin-attempt';

type StaffRow = typeof staff.$inferSelect;

const toStaff = (row: StaffRow): Staff => ({
  id: asStaffId(row.id),
  name: row.name,
  role: row.role,
  branchId: asBranchId(row.branchId),
});

export const createStaffStore = (db: Database): StaffStore => ({
  async list() {
    const rows = await db
      .select()
      .from(staff)
      .where(eq(staff.isActive, true))
      .orderBy(staff.createdAt, staff.id);
    return rows.map(toStaff);
  },
  beginAttempt: async (id, now) => beginAttempt(db, { id, now, toStaff }),
  async startSession({ createdAt, expiresAt, ...session }) {
    await db.transaction(async (tx) => {
      await tx
        .update(staff)
        .set({ failedAttempts: 0, lockedUntil: null })
        .where(eq(staff.id, session.staffId));
      await tx
        .insert(sessions)
        .values({ ...session, createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) });
    });
  },
  async findSession(tokenHash, now) {
    const [row] = await db
      .select()
      .from(sessions)
      .innerJoin(staff, eq(staff.id, sessions.staffId))
      .innerJoin(branches, eq(branches.id, staff.branchId))
      .where(
        and(
          eq(sessions.tokenHash, tokenHash),
          isNull(sessions.endedAt),
          gt(sessions.expiresAt, new Date(now)),
          eq(staff.isActive, true),
        ),
      );
    if (!row) return null;
    const { deviceReference } = row.sessions;
    return { staff: toStaff(row.staff), branch: toBranch(row.branches), deviceReference };
  },
  async endSession(tokenHash, now) {
    await db
      .update(sessions)
      .set({ endedAt: sql`coalesce(${sessions.endedAt}, ${new Date(now)})` })
      .where(eq(sessions.tokenHash, tokenHash));
  },
});
