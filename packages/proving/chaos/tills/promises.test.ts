import { expect, test } from 'vitest';
import type { Database } from '@/lib/db/core/database';
import { rememberPromises } from './promises';

/** As a database in which these checkouts are stored. */
const storing = (...rows: readonly { id: string; minor: number }[]) =>
  ({ execute: () => Promise.resolve({ rows }) }) as unknown as Database;

const seen = (change: object = {}) => ({
  id: 'chk_1',
  amountMinor: 1250,
  status: 'PENDING' as const,
  ...change,
});

test('what was promised and is stored is no difference', async () => {
  const promises = rememberPromises();
  promises.note(seen());
  promises.note(seen({ status: 'PAID' }));
  promises.note(seen({ status: 'PARTIALLY_REFUNDED' }));
  expect(promises.count()).toBe(1);
  expect(await promises.differences(storing({ id: 'chk_1', minor: 1250 }))).toEqual([]);
});

test('I6 a sale that a till was promised and that is not stored, or over another amount, is one', async () => {
  const promises = rememberPromises();
  promises.note(seen());
  expect(await promises.differences(storing())).toMatchObject([{ invariant: 'I6' }]);
  expect(await promises.differences(storing({ id: 'chk_1', minor: 1 }))).toMatchObject([{ invariant: 'I6' }]);
  promises.note(seen({ amountMinor: 1 }));
  expect(await promises.differences(storing({ id: 'chk_1', minor: 1250 }))).toHaveLength(2);
});

test.each(['PENDING', 'FAILED', 'CANCELLED', 'EXPIRED', null] as const)(
  'I7 a sale that was shown as paid and then as %s is one',
  async (status) => {
    const promises = rememberPromises();
    promises.note(seen({ status: 'PAID' }));
    promises.note(seen({ status }));
    expect(await promises.differences(storing({ id: 'chk_1', minor: 1250 }))).toMatchObject([
      { invariant: 'I7' },
    ]);
  },
);
