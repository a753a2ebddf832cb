import { expect, it } from 'vitest';
import type { DayTotalDto, ListedSaleDto } from '@/lib/api/checkouts/sales';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import { htmlOf } from '../testing/html-of';
import { DaySales } from './day-sales';

const paid = checkoutDto({ phase: 'closed', status: 'PAID', amountMinor: 8_100 });
const heldBack = { minor: 8_100, currency: 'AED', because: 'duplicate' } as const;

/** A day with one sale of AED 81.00, as text. */
function day(total: Partial<DayTotalDto>, sale: Partial<ListedSaleDto> = {}): string {
  const aside = { setAsideMinor: 0, setAsideRefundedMinor: 0, setAsideChargedBackMinor: 0 };
  const none = { refundedMinor: 0, chargedBackMinor: 0, ...aside };
  const order = { id: 'ord_1', reference: 'Q-1', amountMinor: 8_100, currency: 'AED', staffName: 'Amira' };
  const row = { ...order, createdAt: 0, checkouts: [paid], paidMinor: 8_100, netMinor: null, ...sale };
  const html = htmlOf(
    <DaySales
      day="1970-01-01"
      totals={[{ day: '1970-01-01', currency: 'AED', sales: 1, paidMinor: 8_100, ...none, ...total }]}
      rows={[{ sale: row, receivedAt: 0, page: 0 }]}
    />,
  );
  expect(html, 'a place for the dot on the side where the row begins, whatever the text').not.toMatch(
    /<bdi[^>]*ps-4/,
  );
  expect(html, 'nothing of a row is cut').not.toContain('truncate');
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

it('a day says what came, what was refunded, what banks took back, what is left, and what is set aside', () => {
  expect(day({ refundedMinor: 100, chargedBackMinor: 3_000, setAsideMinor: 700 })).toMatch(
    /1 sale paid AED.?81.00 Refunded AED.?1.00 Taken back by banks AED.?30.00 Net AED.?50.00 Set aside AED.?7.00/,
  );
  expect(day({}), 'nothing where there was none').not.toMatch(/Refunded|banks|Net|Set aside/);
});

it('a row shows the money that is set aside beside what counts, and the state that somebody has to decide about', () => {
  const second = { ...paid, id: 'chk_2', heldBack };
  const text = day({}, { checkouts: [paid, second] });
  expect(text).toMatch(/AED.?81.00 AED.?81.00 set aside/);
  expect(text).toContain('Paid twice');
});

it('a row says how the amount differs from what was asked, and from what it was before a refund', () => {
  expect(day({}, { paidMinor: 7_650, netMinor: 7_650 })).toMatch(/AED.?76.50 AED.?4.50 short/);
  expect(day({}, { paidMinor: 16_200, netMinor: 16_200 })).toMatch(/AED.?162.00 AED.?81.00 over/);
  expect(day({}, { netMinor: 8_000 })).toMatch(/AED.?80.00 of AED.?81.00(?! AED)/);
});

it('a row that was collected by a link cuts neither who made it nor that', () => {
  const text = day({}, { staffName: 'Mohammed Al Rashidi', checkouts: [{ ...paid, isByLink: true }] });
  expect(text).toMatch(/Mohammed Al Rashidi .*by link/);
});
