import { expect, test } from 'vitest';
import type { Transfer } from '../stage/wire';
import { isQuiet, tally } from './tally';

const transfer = (change: Partial<Transfer>): Transfer => ({
  ...{ by: 'page', url: 'http://till.test/', sentAt: 0, isCached: false, endedAt: 10, bytes: 1_000 },
  ...change,
});

test('what was asked for in time counts in full, and what came from a cache not at all', () => {
  const transfers = [
    transfer({}),
    transfer({ sentAt: 5, endedAt: 90, bytes: 2_500 }),
    transfer({ sentAt: 6, isCached: true }),
    transfer({ sentAt: 7, by: 'worker' }),
    transfer({ sentAt: 50 }),
  ];
  expect(tally(transfers, { by: 'page', until: 20 })).toEqual({ kB: 3.5, requests: 2 });
  expect(tally(transfers, { since: 7 })).toEqual({ kB: 2, requests: 2 });
  expect(tally(transfers)).toEqual({ kB: 5.5, requests: 4 });
});

test('it is quiet when all is there and nothing was asked for in a while', () => {
  expect(isQuiet([transfer({})], { now: 1_000, forMs: 500 })).toBe(true);
  expect(isQuiet([transfer({ sentAt: 600 })], { now: 1_000, forMs: 500 })).toBe(false);
  expect(isQuiet([transfer({ endedAt: null })], { now: 1_000, forMs: 500 })).toBe(false);
});
