import { and, desc, eq, gt, isNull, max, or, type SQL, sql } from 'drizzle-orm';
import { asStaffId } from '../../domain/core/ids';
import type { SessionStore } from '../../domain/ports/session-store';
import { SESSIONS_CHANNEL } from '../change-feed/listen';
import type { Database, Transaction } from '../core/database';
import { toBranch, toStaff } from '../core/rows';
import { branches, devices, sessions, staff } from '../schema/staff';

/** Ends the open ones of these, and tells every process whose they were: answers that are held for them end too. */
export async function endSessions(tx: Transaction, which: SQL | undefined): Promise<void> {
  const ended = await tx
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(and(which, isNull(sessions.endedAt)))
    .returning({ staffId: sessions.staffId });
  for (const staffId of new Set(ended.map((session) => session.staffId)))
    await tx.execute(sql`select pg_notify(${SESSIONS_CHANNEL}, ${staffId})`);
}

export function createSessionStore(db: Database): SessionStore {
  // Almost every request asks this: each connection plans it once.
  const found = db
    .select()
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .innerJoin(branches, eq(branches.id, staff.branchId))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder('tokenHash')),
        isNull(sessions.endedAt),
        gt(sessions.expiresAt, sql`now()`),
        eq(staff.isActive, true),
      ),
    )
    .prepare('qtill_session');
  return {
    async findDevice(tokenHash) {
      const { id, reference } = devices;
      const [device = null] = await db
        .select({ id, reference })
        .from(devices)
        .where(eq(devices.tokenHash, tokenHash));
      return device;
    },
    async peopleOn(tokenHash) {
      const { staffId, createdAt } = sessions;
      const rows = await db
        .select({ staffId })
        .from(sessions)
        .innerJoin(devices, eq(devices.id, sessions.deviceId))
        .where(and(eq(devices.tokenHash, tokenHash), gt(createdAt, sql`now() - interval '30 days'`)))
        .groupBy(staffId)
        .orderBy(desc(max(createdAt)));
      return rows.map((row) => asStaffId(row.staffId));
    },
    start: ({ device, replaces, lastsMs, pinHash, ...session }) =>
      db.transaction(async (tx) => {
        // A new PIN and somebody's leaving end the sessions that are there: none may begin beside them.
        const [person] = await tx
          .select({ id: staff.id })
          .from(staff)
          .where(and(eq(staff.id, session.staffId), eq(staff.pinHash, pinHash), eq(staff.isActive, true)))
          .for('share');
        if (!person) return false;
        const lastSignInAt = sql`now()`;
        await tx
          .insert(devices)
          .values(device)
          .onConflictDoUpdate({ target: devices.id, set: { lastSignInAt } });
        const isReplaced = replaces === null ? undefined : eq(sessions.tokenHash, replaces);
        await endSessions(tx, or(eq(sessions.deviceId, device.id), isReplaced));
        const expiresAt = sql`now() + ${lastsMs}::float8 * interval '1 millisecond'`;
        const where = { deviceId: device.id, deviceReference: device.reference };
        await tx.insert(sessions).values({ ...session, ...where, createdAt: sql`now()`, expiresAt });
        return true;
      }),
    async find(tokenHash) {
      const [row] = await found.execute({ tokenHash });
      if (!row) return null;
      const { deviceReference, deviceId } = row.sessions;
      return {
        id: tokenHash,
        staff: toStaff(row.staff),
        branch: toBranch(row.branches),
        deviceReference,
        deviceId,
      };
    },
    end: (tokenHash) => db.transaction((tx) => endSessions(tx, eq(sessions.tokenHash, tokenHash))),
    async forgetOld() {
      await db.delete(sessions).where(sql`${sessions.expiresAt} < now() - interval '90 days'`);
      await db.delete(devices).where(sql`${devices.lastSignInAt} < now() - interval '400 days'`);
    },
  };
}
