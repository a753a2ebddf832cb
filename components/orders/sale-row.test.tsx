import { expect, it } from 'vitest';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import { htmlOf } from '../testing/html-of';
import { TillSaleRow } from './sale-row';

/** The row of a sale of AED 81.00, as text. */
function rowWith(change: Partial<CheckoutDto>): string {
  const checkout = checkoutDto({ phase: 'closed', status: 'PAID', amountMinor: 8_100, ...change });
  const order = { id: 'ord_1', reference: 'Q-1', amountMinor: 8_100, currency: 'AED', staffName: 'Amira' };
  const html = htmlOf(
    <TillSaleRow order={{ ...order, createdAt: 0, checkouts: [checkout] }} receivedAt={0} />,
  );
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

it('B27 shows the amount that counts, and by how much it is not what was asked for', () => {
  const asked = { minor: 8_100, currency: 'AED' };
  expect(rowWith({ amountMinor: 7_650, asked })).toMatch(/^AED.?76.50 AED.?4.50 short/);
  expect(rowWith({ amountMinor: 9_000, asked })).toMatch(/^AED.?90.00 AED.?9.00 over/);
  expect(rowWith({})).toMatch(/^AED.?81.00(?! AED)/);
});

it('says what is left after a refund, and of how much', () => {
  const part = { status: 'PARTIALLY_REFUNDED', refundedMinor: 100 } as const;
  expect(rowWith(part)).toMatch(/^AED.?80.00 of AED.?81.00/);
  expect(rowWith({ status: 'REFUNDED', refundedMinor: 8_100 })).toMatch(/^AED.?0.00 of AED.?81.00/);
  const other = { amountMinor: 7_650, asked: { minor: 8_100, currency: 'AED' }, refundedMinor: 7_650 };
  expect(rowWith({ ...other, status: 'REFUNDED' })).toMatch(/^AED.?0.00 of AED.?76.50 AED.?4.50 short/);
});

it('says in one line of the till that another amount came, so that nothing of its row is cut', () => {
  const heldBack = { minor: 7_650, currency: 'AED', because: 'other_amount' } as const;
  expect(rowWith({ heldBack })).toMatch(/^AED.?81.00(?! AED).*Another amount came/);
});

it('says of a sale that it was collected by a link', () => {
  expect(rowWith({ isByLink: true })).toContain('by link');
  expect(rowWith({})).not.toContain('by link');
});
