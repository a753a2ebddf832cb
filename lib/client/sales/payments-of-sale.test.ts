import { expect, test } from 'vitest';
import { checkoutDto } from '../testing/checkout-dto';
import { manyPayments } from './many-payments';
import { cameBy, leftBy } from './payments-of-sale';

const paid = checkoutDto({ phase: 'closed', status: 'PAID' });
const aside = { minor: 1_250, currency: 'AED', because: 'duplicate' } as const;
const second = checkoutDto({ phase: 'closed', status: 'PAID', heldBack: aside });
const stands = (...payments: Parameters<typeof manyPayments>[0]) => manyPayments(payments, 'AED')?.stands;

test('a sale that was paid twice is to be decided, until one is refunded or accepted on top', () => {
  const unpaid = [checkoutDto(), checkoutDto({ phase: 'closed', status: 'EXPIRED' })];
  expect(manyPayments([...unpaid, paid], 'AED')).toBeNull();
  expect(manyPayments([paid, second, ...unpaid], 'AED')).toEqual({
    count: 2,
    cameMinor: 2_500,
    stands: 'open',
    acceptedBy: null,
  });
  const accepted = { ...second, heldBack: null, acceptedBy: 'Nadia' };
  expect(manyPayments([paid, accepted], 'AED')).toMatchObject({ stands: 'accepted', acceptedBy: 'Nadia' });
  const refunded = { status: 'REFUNDED', heldBack: null, refundedMinor: 1_250 } as const;
  expect(stands(paid, { ...second, ...refunded })).toBe('kept');
  expect(stands({ ...paid, ...refunded }, second), 'what is left does not count yet').toBe('last');
  expect(stands({ ...paid, ...refunded }, { ...second, ...refunded })).toBe('none');
  expect(stands(paid, { ...second, status: 'PARTIALLY_REFUNDED', refundedMinor: 50 })).toBe('open');
});

test('what came by a code is told apart from what was asked, and what is left from what came', () => {
  const other = checkoutDto({ heldBack: { minor: 7_650, currency: 'AED', because: 'other_amount' } });
  expect(cameBy(other)).toEqual({ minor: 7_650, currency: 'AED' });
  expect(leftBy({ ...other, refundedMinor: 650 })).toEqual({ minor: 7_000, currency: 'AED' });
  expect(cameBy({ ...other, heldBack: null, status: 'REFUNDED', refundedMinor: 7_650 })).toEqual({
    minor: 7_650,
    currency: 'AED',
  });
  expect(leftBy({ ...paid, status: 'CHARGEBACK', refundedMinor: 50 })).toEqual({ minor: 0, currency: 'AED' });
  expect(cameBy(checkoutDto())).toBeNull();
  expect(manyPayments([other, paid], 'AED')?.cameMinor).toBe(8_900);
});
