import { beforeEach, expect, test, vi } from 'vitest';
import { hearPaid } from '../checkout/paid-off-screen';
import { deviceStorage } from '../device/device-storage';
import { saveRequest } from './idempotent-request';
import { MOST_QUICK, notePaidAmounts, quickAmounts } from './quick-amounts';

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
  deviceStorage.write('qtill.paid-amounts', '[]');
});

let made = 0;
const sale = (minor: number, currency = 'AED') => ({
  orderId: `ord_${(made += 1)}`,
  amount: { minor, currency },
});

const pay = (minor: number, currency = 'AED') => notePaidAmounts([sale(minor, currency)]);

const payAll = (...amounts: number[]) => {
  for (const minor of amounts) pay(minor);
};

test('a new device has none, nor has one whose memory is damaged', () => {
  expect(quickAmounts('AED')).toEqual([]);
  deviceStorage.write('qtill.paid-amounts', '[{"minor":5},null,7');
  expect(quickAmounts('AED')).toEqual([]);
  deviceStorage.write('qtill.paid-amounts', '[{"minor":5},null,7]');
  expect(quickAmounts('AED')).toEqual([]);
});

test('an amount that was paid once is offered to nobody', () => {
  pay(1_500);
  expect(quickAmounts('AED')).toEqual([]);
  pay(1_500);
  expect(quickAmounts('AED')).toEqual([1_500]);
});

test('the amounts paid most often, then those paid last; in order of their size', () => {
  payAll(1_500, 900, 1_500, 2_000, 700, 900, 300, 1_500, 900, 2_000, 700, 300);
  expect(quickAmounts('AED')).toEqual([300, 700, 900, 1_500]);
  payAll(2_000);
  expect(quickAmounts('AED'), 'one more of an amount puts a rare one out').toEqual([300, 900, 1_500, 2_000]);
});

test('an amount that is paid no more is forgotten after twenty others, and there are never more than fit', () => {
  payAll(1_500, 1_500, 1_500);
  for (let minor = 1; minor <= 40; minor += 1) payAll(minor, minor);
  expect(quickAmounts('AED')).toEqual([37, 38, 39, 40]);
  expect(quickAmounts('AED')).toHaveLength(MOST_QUICK);
});

test('of this currency alone, and each sale once, however often it is told', () => {
  pay(1_500);
  pay(2_500, 'KWD');
  payAll(10, 20, 30, 40);
  pay(2_500, 'KWD');
  const often = [sale(10), sale(20), sale(30), sale(40)];
  for (const each of often) notePaidAmounts([each]);
  for (let told = 0; told < 30; told += 1) notePaidAmounts(often.slice(0, 1));
  expect(quickAmounts('AED')).toEqual([10, 20, 30, 40]);
  pay(1_500);
  expect(quickAmounts('AED'), 'two sales of it').toContain(1_500);
  expect(quickAmounts('KWD')).toEqual([2_500]);
});

test('an amount that was charged and never paid, as of a code that was cancelled or ran out, is not offered', () => {
  saveRequest({
    key: 'k',
    path: '/api/orders',
    body: {},
    amountMinor: 8_000,
    currency: 'AED',
    orderId: null,
    at: 1,
  });
  expect(quickAmounts('AED')).toEqual([]);
});

test('a sale that was paid while another screen was open counts as well', () => {
  pay(6_100);
  hearPaid([{ ...sale(6_100), reference: 'Q-1', madeAt: 0, linkFor: null }]);
  expect(quickAmounts('AED')).toEqual([6_100]);
});
