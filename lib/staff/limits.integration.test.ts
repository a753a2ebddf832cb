import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSessionStore } from '../db/staff/session-store';
import { createStaffStore } from '../db/staff/staff-store';
import { seedStaff } from '../db/staff/seed';
import { borrowTestDatabase } from '../db/testing/borrow-test-database';
import { asStaffId } from '../domain/core/ids';
import { refundLimitMinor } from '../domain/refund/refund-rules';
import { MAX_MINOR } from '../domain/money/money';
import { MAIN_BRANCH } from '../domain/staff/staff';
import { limitRefunds, limitSales } from './limits';

describe('limit refunds', () => {
  let world: Awaited<ReturnType<typeof borrowTestDatabase>>;
  let deps: { staff: ReturnType<typeof createStaffStore> };
  beforeEach(async () => {
    world = await borrowTestDatabase();
    deps = { staff: createStaffStore(world.db) };
    await seedStaff(world.db, { id: MAIN_BRANCH, name: 'Shop', currency: 'AED' }, [
      { id: 'stf_one', name: 'One', role: 'cashier', pinHash: 'unused' },
    ]);
  });
  afterEach(() => world.drop());

  /** As whoever is signed in has it with their next request. */
  async function alone(role: 'cashier' | 'driver', currency: 'AED' | 'USD' = 'AED') {
    const sessions = createSessionStore(world.db);
    const tokenHash = `t-${Math.random()}`;
    await sessions.start({
      tokenHash,
      staffId: asStaffId('stf_one'),
      pinHash: 'unused',
      device: { id: 'dev_1', reference: 'till-1', tokenHash: 'device' },
      replaces: null,
      lastsMs: 60_000,
    });
    const found = await sessions.find(tokenHash);
    if (!found) throw new Error('Nobody is signed in.');
    return refundLimitMinor({ role }, found.branch, currency);
  }

  test('C23 nobody but a manager refunds anything alone until a limit is set', async () => {
    expect([await alone('cashier'), await alone('driver')]).toEqual([0, 0]);
  });

  test('C23 a limit is for one role and the branch’s currency, and counts from the next request on', async () => {
    const set = await limitRefunds(deps, { role: 'cashier', text: '50.5' });
    expect(set).toEqual({ ok: true, value: { minor: 5_050, currency: 'AED' } });
    expect([await alone('cashier'), await alone('driver'), await alone('cashier', 'USD')]).toEqual([
      5_050, 0, 0,
    ]);
    await limitRefunds(deps, { role: 'driver', text: '10' });
    expect([await alone('cashier'), await alone('driver')], 'the other one stays').toEqual([5_050, 1_000]);
    await limitRefunds(deps, { role: 'cashier', text: '0' });
    expect(await alone('cashier')).toBe(0);
  });

  test.each(['', 'ten', '-1', '1.005', '99999999999999'])(
    '%j is no limit, and changes none',
    async (text) => {
      await limitRefunds(deps, { role: 'cashier', text: '5' });
      expect(await limitRefunds(deps, { role: 'cashier', text })).toEqual({
        ok: false,
        error: { kind: 'no_amount' },
      });
      expect(await alone('cashier')).toBe(500);
    },
  );
});

describe('limit sales', () => {
  let world: Awaited<ReturnType<typeof borrowTestDatabase>>;
  let deps: { staff: ReturnType<typeof createStaffStore> };
  beforeEach(async () => {
    world = await borrowTestDatabase();
    deps = { staff: createStaffStore(world.db) };
    await seedStaff(world.db, { id: MAIN_BRANCH, name: 'Shop', currency: 'AED' }, []);
  });
  afterEach(() => world.drop());

  const stored = async () => (await deps.staff.findBranch(MAIN_BRANCH))?.largestSaleMinor;

  test('A17 the largest sale of a branch is the default until one is set, and whatever can be counted if the shop wants that', async () => {
    expect(await stored()).toBeNull();
    expect(await limitSales(deps, '5000.5')).toEqual({
      ok: true,
      value: { minor: 500_050, currency: 'AED' },
    });
    expect(await stored()).toBe(500_050);
    expect(await limitSales(deps, null)).toEqual({
      ok: true,
      value: { minor: MAX_MINOR, currency: 'AED' },
    });
    expect(await stored()).toBe(MAX_MINOR);
  });

  test.each(['', 'much', '0', '0.00', '-1', '1.005', '99999999999999'])(
    'A17 %j is no limit, and changes none',
    async (text) => {
      await limitSales(deps, '5');
      expect(await limitSales(deps, text)).toEqual({ ok: false, error: { kind: 'no_amount' } });
      expect(await stored()).toBe(500);
    },
  );
});
