import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { carriedMine, carryMine, expectMine, stopCarrying } from './carried-mine';

const NOTHING = { exceptions: [], paid: [] };
const PAID = {
  exceptions: [],
  paid: [
    { orderId: 'ord_1', reference: 'Q-1', amount: { minor: 1, currency: 'AED' }, madeAt: 0, linkFor: null },
  ],
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stopCarrying();
  vi.useRealTimers();
});

test('while an answer is held nothing else has to ask, however long it takes', () => {
  carryMine({ etag: 'one', list: NOTHING });
  expect(expectMine()).toBe('one');
  vi.advanceTimersByTime(20_000);
  expect(carriedMine()).toBe(NOTHING);
  carryMine({ etag: 'two', list: PAID });
  expect(carriedMine()).toBe(PAID);
  expect(expectMine()).toBe('two');
  carryMine({ etag: 'two', list: null });
  expect(carriedMine(), 'nothing has changed').toBe(PAID);
});

test('it is asked for as before when no answer comes, the screen is gone, or the server is of an earlier version', () => {
  carryMine({ etag: 'one', list: NOTHING });
  vi.advanceTimersByTime(7_000);
  expect(carriedMine(), 'no further question').toBeUndefined();
  carryMine({ etag: 'one', list: null });
  expectMine();
  stopCarrying();
  expect(carriedMine()).toBeUndefined();
  carryMine({ etag: 'one', list: null });
  carryMine(undefined);
  expectMine();
  expect(carriedMine()).toBeUndefined();
});
