import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it, vi } from 'vitest';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import en from '@/lib/messages/en.json';
import { TillSaleRow } from './sale-row';

vi.mock(import('next/navigation'), async (original) => ({
  ...(await original()),
  useRouter: vi.fn(),
}));

/** The row of a sale of AED 81.00, as text. */
function rowWith(change: Partial<CheckoutDto>): string {
  const checkout = checkoutDto({ phase: 'closed', status: 'PAID', amountMinor: 8_100, ...change });
  const order = { id: 'ord_1', reference: 'Q-1', amountMinor: 8_100, currency: 'AED', staffName: 'Amira' };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={en} timeZone="Asia/Dubai">
      <TillSaleRow order={{ ...order, createdAt: 0, checkouts: [checkout] }} receivedAt={0} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
}

it('B27 shows the amount that counts, and what was asked for where that was another one', () => {
  expect(rowWith({ amountMinor: 5_000, asked: { minor: 8_100, currency: 'AED' } })).toMatch(
    /^AED.?50.00 of AED.?81.00/,
  );
  expect(rowWith({})).toMatch(/^AED.?81.00(?! of)/);
});

it('says of a sale that it was collected by a link', () => {
  expect(rowWith({ isByLink: true })).toContain('payment link');
  expect(rowWith({})).not.toContain('payment link');
});
