import { beforeEach, expect, test, vi } from 'vitest';
import { deviceStorage } from '../device/device-storage';
import { saveRefusal, saveRequest } from './idempotent-request';
import { MOST_QUICK, quickAmounts } from './quick-amounts';

const stored = new Map<string, string>();
beforeEach(() => {
  stored.clear();
  const storage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  };
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('sessionStorage', storage);
  deviceStorage.write('qtill.requests', '[]');
});

let made = 0;
function charge(amountMinor: number, { currency = 'AED', orderId = null as string | null } = {}): string {
  const key = `key-${(made += 1)}`;
  const path = orderId === null ? '/api/orders' : `/api/orders/${orderId}/checkouts`;
  saveRequest({ key, path, body: {}, amountMinor, currency, orderId, at: made });
  return key;
}

const chargeAll = (...amounts: number[]) => {
  for (const minor of amounts) charge(minor);
};

test('a new device has none', () => {
  expect(quickAmounts('AED')).toEqual([]);
});

test('the amounts charged most often, then those charged last; in order of their size', () => {
  chargeAll(1_500, 900, 1_500, 2_000, 700, 900, 300);
  expect(quickAmounts('AED')).toEqual([300, 700, 900, 1_500]);
  chargeAll(2_000);
  expect(quickAmounts('AED'), 'one more of an amount puts a rare one out').toEqual([300, 900, 1_500, 2_000]);
});

test('an amount that is charged no more is forgotten after twenty others, and there are never more than fit', () => {
  chargeAll(1_500, 1_500, 1_500);
  for (let minor = 1; minor <= 40; minor += 1) charge(minor);
  expect(quickAmounts('AED')).toEqual([37, 38, 39, 40]);
  expect(quickAmounts('AED')).toHaveLength(MOST_QUICK);
});

test('of this currency alone, without further codes of a sale and what was refused or stopped', () => {
  charge(1_500);
  charge(2_500, { currency: 'KWD' });
  charge(3_500, { orderId: 'ord_1' });
  saveRefusal(charge(9_999_900), { kind: 'above_largest_sale', detail: null });
  expect(quickAmounts('AED')).toEqual([1_500]);
  expect(quickAmounts('KWD')).toEqual([2_500]);
});
