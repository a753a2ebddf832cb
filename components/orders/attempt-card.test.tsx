import { expect, it } from 'vitest';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { TillDto } from '@/lib/api/till';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import { htmlOf } from '../testing/html-of';
import { AttemptCard } from './attempt-card';

/** The card of a payment of AED 12.50, as text. */
function card(change: Partial<CheckoutDto>): string {
  const till = { staff: { id: 'stf_1', name: 'Nadia', role: 'manager' } } as TillDto;
  const checkout = checkoutDto({ phase: 'closed', status: 'PAID', displayId: 'K7Q2M4', ...change });
  const html = htmlOf(
    <AttemptCard
      {...{ checkout, number: 2, receivedAt: 0, hasMoney: true, hasStory: true }}
      onRefund={() => undefined}
    />,
    { till },
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

it('a payment has its own amount, state, end and number', () => {
  const text = card({ cameAt: 1_100_000 });
  expect(text).toMatch(/Payment 2.* Paid.*Amount AED.?12.50 .*Paid at.*Payment no. K7Q2M4/);
  const heldBack = { minor: 1_200, currency: 'AED', because: 'duplicate' } as const;
  expect(card({ heldBack })).toMatch(/Paid twice.*Amount AED.?12.00 Asked for AED.?12.50/);
  expect(card({ status: 'EXPIRED', endedAt: 1_100_000 })).toMatch(/Expired.*Amount AED.?12.50.*Ran out at/);
  expect(card({ status: 'CANCELLED', endedAt: 1_100_000 })).toMatch(/Cancelled at/);
  const late = card({ endedAt: 1_100_000, cameAt: 1_200_000 });
  expect(late, 'paid after its end').toMatch(/Ended.*The money came/);
});

it('says what was refunded of it, and who accepted what did not fit', () => {
  const asked = { minor: 1_300, currency: 'AED' };
  expect(card({ asked, acceptedBy: 'Mona' })).toMatch(/AED.?12.50 Asked for AED.?13.00 Accepted by Mona/);
  expect(card({ status: 'PARTIALLY_REFUNDED', refundedMinor: 50 })).toMatch(/AED.?12.50 Refunded AED.?0.50/);
});

it('only what has a code on its screen is called a code', () => {
  const open = { phase: 'open', status: 'PENDING' } as const;
  expect(card(open)).toContain('Open the code');
  const byLink = card({ ...open, isByLink: true });
  expect(byLink).toContain('Open the payment');
  expect(byLink).not.toContain('the code');
});
