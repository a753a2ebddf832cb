import { expect, test } from 'vitest';
import { checkoutDto } from '../testing/checkout-dto';
import { paidCodes } from './paid-codes';

const paid = checkoutDto({ phase: 'closed', status: 'PAID' });
const heldBack = { minor: 1250, currency: 'AED', because: 'duplicate' } as const;

test('a sale that two codes paid holds money twice, until one of them went back', () => {
  const unpaid = [checkoutDto(), checkoutDto({ phase: 'closed', status: 'EXPIRED' })];
  expect(paidCodes([...unpaid, paid])).toBe(1);
  const second = checkoutDto({ phase: 'closed', status: 'PAID', heldBack });
  expect(paidCodes([paid, second, ...unpaid])).toBe(2);
  expect(paidCodes([paid, { ...second, heldBack: null }]), 'accepted, and still too much').toBe(2);
  expect(paidCodes([paid, { ...second, status: 'PARTIALLY_REFUNDED' }])).toBe(2);
  expect(paidCodes([paid, { ...second, status: 'REFUNDED', heldBack: null }])).toBe(1);
});

test('money of another amount is money, whatever the state', () => {
  const other = checkoutDto({ heldBack: { ...heldBack, because: 'other_amount' } });
  expect(paidCodes([other, paid])).toBe(2);
});
