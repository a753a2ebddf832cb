import { expect, test } from 'vitest';
import { type GatedAction, may } from './may';

const GATED: readonly GatedAction[] = ['exceptions.see', 'exceptions.resolve', 'refunds.make'];

test.each(GATED)('%s is for managers only', (action) => {
  expect(may({ role: 'manager' }, action)).toBe(true);
  expect(may({ role: 'cashier' }, action)).toBe(false);
  expect(may({ role: 'driver' }, action)).toBe(false);
});
