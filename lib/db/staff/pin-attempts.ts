import { and, count, desc, eq, gt, isNotNull, isNull, max, min, type SQL, sql } from 'drizzle-orm';
import type { StaffId } from '../../domain/core/ids';
import type { PinAttempts, PinSource } from '../../domain/ports/pin-attempts';
import { ELSEWHERE, GUESSING_FROM, pinLockMs, STRANGERS } from '../../domain/staff/pin';
import type { Database, Transaction } from '../core/database';
import { lockName } from '../core/locks';
import { toStaff } from '../core/rows';
import { devices, sessions, staff, wrongPins } from '../schema/staff';

/** Milliseconds that nothing may be compared for, and how many wrong ones there are in a row; 0: go on. */
type Limit = { readonly waitMs: number; readonly inARow: number };

const isOpen = eq(wrongPins.isForgiven, false);

/** How many there are, and the time of the first and of the last. */
async function countWrong(db: Database | Transaction, which: SQL | undefined) {
  const [row] = await db
    .select({ count: count(), first: min(wrongPins.at), last: max(wrongPins.at) })
    .from(wrongPins)
    .where(and(which, isOpen));
  return { count: row?.count ?? 0, first: row?.first?.getTime() ?? 0, last: row?.last?.getTime() ?? 0 };
}

/** Within `windowMs`; `waitMs`: until the first of `most` is that old. */
async function limitOf(
  db: Database | Transaction,
  which: SQL | undefined,
  { windowMs, most, now }: { windowMs: number; most: number; now: number },
): Promise<Limit> {
  const wrong = await countWrong(db, and(which, gt(wrongPins.at, new Date(now - windowMs))));
  return { waitMs: wrong.count < most ? 0 : wrong.first + windowMs - now, inARow: wrong.count };
}

const isStrange = isNull(wrongPins.deviceId);

async function limitStrangers(db: Database | Transaction, address: string, now: number): Promise<Limit> {
  const { windowMs, ofAddress, inAll } = STRANGERS;
  const all = await limitOf(db, isStrange, { windowMs, most: inAll, now });
  const own = await limitOf(db, and(isStrange, eq(wrongPins.address, address)), {
    windowMs,
    most: ofAddress,
    now,
  });
  return { waitMs: Math.max(all.waitMs, own.waitMs), inARow: all.inARow };
}

type Known = { readonly deviceId: string; readonly staffId: StaffId | null };

const isOf = ({ deviceId, staffId }: Known) =>
  and(
    eq(wrongPins.deviceId, deviceId),
    staffId === null ? isNull(wrongPins.staffId) : eq(wrongPins.staffId, staffId),
  );

async function limitKnown(tx: Transaction, known: Known, now: number): Promise<Limit> {
  const wrong = await countWrong(tx, isOf(known));
  const ownMs = wrong.last + pinLockMs(wrong.count) - now;
  return { waitMs: Math.max(ownMs, await waitElsewhere(tx, known, now)), inARow: wrong.count };
}

async function waitElsewhere(tx: Transaction, { deviceId, staffId }: Known, now: number): Promise<number> {
  if (staffId === null) return 0;
  const here = and(eq(sessions.deviceId, deviceId), eq(sessions.staffId, staffId));
  const [own] = await tx.select({ id: sessions.staffId }).from(sessions).where(here).limit(1);
  if (own) return 0;
  const which = and(eq(wrongPins.staffId, staffId), isNotNull(wrongPins.deviceId));
  return (await limitOf(tx, which, { ...ELSEWHERE, now })).waitMs;
}

async function findPerson(tx: Transaction, id: StaffId) {
  const [row] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.id, id), eq(staff.isActive, true)));
  return row && row.pinHash !== null ? { staff: toStaff(row), pinHash: row.pinHash } : null;
}

/** Under a lock that lets one attempt in after the other: each sees all before it. */
async function limitUnderLock(
  tx: Transaction,
  { deviceId, address }: PinSource,
  { staffId, now }: { readonly staffId: StaffId | null; readonly now: number },
): Promise<Limit> {
  await lockName(tx, deviceId === null ? 'pin/strangers' : `pin/${staffId ?? ''}`);
  return deviceId === null ? limitStrangers(tx, address, now) : limitKnown(tx, { deviceId, staffId }, now);
}

export const createPinAttempts = (db: Database): PinAttempts => ({
  async begin(id, source, now) {
    if (source.deviceId === null) {
      // A flood is refused by one read, and waits for no lock.
      const { waitMs } = await limitStrangers(db, source.address, now);
      if (waitMs > 0) return { kind: 'locked', retryAfterMs: waitMs };
    }
    return db.transaction(async (tx) => {
      const person = await findPerson(tx, id);
      const staffId = person?.staff.id ?? null;
      const { waitMs, inARow } = await limitUnderLock(tx, source, { staffId, now });
      if (waitMs > 0) return { kind: 'locked', retryAfterMs: waitMs };
      const wrong = { ...source, staffId, inARow: inARow + 1, at: new Date(now) };
      const [row] = await tx.insert(wrongPins).values(wrong).returning({ id: wrongPins.id });
      if (!row) throw new Error('A PIN attempt was not stored.');
      return { kind: 'begun', id: row.id, inARow: inARow + 1, person };
    });
  },
  async succeed({ id, staffId }, { deviceId }) {
    await db.transaction(async (tx) => {
      await tx.delete(wrongPins).where(eq(wrongPins.id, id));
      if (deviceId === null) return;
      await tx
        .update(wrongPins)
        .set({ isForgiven: true })
        .where(and(isOf({ deviceId, staffId }), isOpen));
    });
  },
  async guesses(since) {
    const { inARow, at, address, deviceId } = wrongPins;
    const source = sql`coalesce(${deviceId} || '/' || coalesce(${wrongPins.staffId}, ''), '')`;
    const newest = db
      .selectDistinctOn([source], {
        inARow,
        at,
        address,
        staffName: staff.name,
        deviceReference: devices.reference,
      })
      .from(wrongPins)
      .leftJoin(staff, eq(staff.id, wrongPins.staffId))
      .leftJoin(devices, eq(devices.id, deviceId))
      .where(and(gt(at, new Date(since)), sql`${inARow} >= ${GUESSING_FROM}`))
      .orderBy(source, desc(at), desc(wrongPins.id))
      .as('newest');
    const rows = await db.select().from(newest).orderBy(desc(newest.at)).limit(MOST_GUESSES);
    return rows.map(({ at: lastAt, ...row }) => ({ ...row, lastAt: lastAt.getTime() }));
  },
  async forgetOld() {
    await db.delete(wrongPins).where(sql`${wrongPins.at} < now() - interval '90 days'`);
  },
});

/** More sources than anybody reads about. */
const MOST_GUESSES = 10;
