import { and, eq } from 'drizzle-orm';
import { pinLockMs } from '../../domain/pin-lock';
import type { StaffId } from '../../domain/ids';
import type { SignInAttempt } from '../../domain/ports/staff-store';
import type { Database } from '../database';
import { staff } from '../schema';
import { toStaff } from './to-staff';

/** Counts the attempt as wrong under the row's lock before anybody compares a PIN; a right one forgives it. */
export function beginAttempt(db: Database, id: StaffId, now: number): Promise<SignInAttempt> {
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
