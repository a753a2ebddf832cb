import { describe, expect, test } from 'vitest';
import { PERMISSIONS, type Permission, can } from './staff';

const AT_THE_TILL: readonly Permission[] = [
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
];

describe.each(PERMISSIONS)('%s', (action) => {
  test('is for managers, and at the till for everybody', () => {
    expect(can({ role: 'manager' }, action)).toBe(true);
    for (const role of ['cashier', 'driver'] as const)
      expect(can({ role }, action)).toBe(AT_THE_TILL.includes(action));
  });

  test('is for another system only if its key was made for it', () => {
    const others = PERMISSIONS.filter((each) => each !== action);
    expect(can({ role: 'system' }, action)).toBe(false);
    expect(can({ role: 'system', grants: others }, action)).toBe(false);
    expect(can({ role: 'system', grants: [action] }, action)).toBe(true);
  });
});
