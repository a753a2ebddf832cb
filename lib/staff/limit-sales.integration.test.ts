import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedStaff } from '../db/seed-staff';
import { createStaffStore } from '../db/stores/create-staff-store';
import { borrowTestDatabase } from '../db/testing/borrow-test-database';
import { MAIN_BRANCH } from './add-staff';
import { limitSales } from './limit-sales';

let world: Awaited<ReturnType<typeof borrowTestDatabase>>;
let deps: { staff: ReturnType<typeof createStaffStore> };
beforeEach(async () => {
  world = await borrowTestDatabase();
  deps = { staff: createStaffStore(world.db) };
  await seedStaff(world.db, { id: MAIN_BRANCH, name: 'Shop', currency: 'AED' }, []);
});
afterEach(() => world.drop());

const stored = async () => (await deps.staff.findBranch(MAIN_BRANCH))?.largestSaleMinor;

test('A17 a branch has no largest sale until one is set, and none again when it is taken away', async () => {
  expect(await stored()).toBeNull();
  expect(await limitSales(deps, '5000.5')).toEqual({ ok: true, value: { minor: 500_050, currency: 'AED' } });
  expect(await stored()).toBe(500_050);
  expect(await limitSales(deps, null)).toEqual({ ok: true, value: null });
  expect(await stored()).toBeNull();
});

test.each(['', 'much', '0', '0.00', '-1', '1.005', '99999999999999'])(
  'A17 %j is no limit, and changes none',
  async (text) => {
    await limitSales(deps, '5');
    expect(await limitSales(deps, text)).toEqual({ ok: false, error: { kind: 'no_amount' } });
    expect(await stored()).toBe(500);
  },
);
