import { describe, expect, test } from 'vitest';
import { GATED_ACTIONS, type GatedAction, may } from './staff';

const AT_THE_TILL: readonly GatedAction[] = [
  'links.use',
  'checkouts.open',
  'checkouts.see',
  'checkouts.cancel',
];

describe.each(GATED_ACTIONS)('%s', (action) => {
  test('is for managers, and at the till for everybody', () => {
    expect(may({ role: 'manager' }, action)).toBe(true);
    for (const role of ['cashier', 'driver'] as const)
      expect(may({ role }, action)).toBe(AT_THE_TILL.includes(action));
  });

  test('is for another system only if its key was made for it', () => {
    const others = GATED_ACTIONS.filter((each) => each !== action);
    expect(may({ role: 'system' }, action)).toBe(false);
    expect(may({ role: 'system', grants: others }, action)).toBe(false);
    expect(may({ role: 'system', grants: [action] }, action)).toBe(true);
  });
});
