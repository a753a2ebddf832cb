import { expect, it } from 'vitest';
import { forgetRefund, refundKey } from './use-refund';

const REQUEST = { amountMinor: 250, note: 'First line\nsecond "line"' };

it('C06 is the same idempotency key for the same request, until its outcome is known', () => {
  const key = refundKey('chk_1', REQUEST);
  expect(refundKey('chk_1', { ...REQUEST })).toBe(key);
  forgetRefund('chk_1');
  expect(refundKey('chk_1', REQUEST)).not.toBe(key);
});

it('is another key for another amount, another reason or another payment', () => {
  const key = refundKey('chk_1', REQUEST);
  const others = [
    refundKey('chk_2', REQUEST),
    refundKey('chk_1', { ...REQUEST, amountMinor: 251 }),
    refundKey('chk_1', { ...REQUEST, note: 'First line' }),
  ];
  expect(new Set([key, ...others]).size).toBe(4);
});
