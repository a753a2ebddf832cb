import { expect, it } from 'vitest';
import { forgetRefund, refundKey } from './use-refund';

const WISH = { amountMinor: 250, note: 'First line\nsecond "line"' };

it('C06 is the same tap for the same wish, until its outcome is known', () => {
  const key = refundKey('chk_1', WISH);
  expect(refundKey('chk_1', { ...WISH })).toBe(key);
  forgetRefund('chk_1');
  expect(refundKey('chk_1', WISH)).not.toBe(key);
});

it('is another tap for another amount, another reason or another payment', () => {
  const key = refundKey('chk_1', WISH);
  const others = [
    refundKey('chk_2', WISH),
    refundKey('chk_1', { ...WISH, amountMinor: 251 }),
    refundKey('chk_1', { ...WISH, note: 'First line' }),
  ];
  expect(new Set([key, ...others]).size).toBe(4);
});
