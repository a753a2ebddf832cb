import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { CheckoutDto } from '@/lib/api/checkouts/checkout';
import type { TillDto } from '@/lib/api/till';
import { TillContext } from '@/lib/client/session/till-context';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { PaidTwice } from './paid-twice';

const paid = checkoutDto({ phase: 'closed', status: 'PAID' });
const heldBack = { minor: 1_250, currency: 'AED', because: 'duplicate' } as const;
const second = { ...paid, id: 'chk_2', heldBack };
const refunded = { status: 'REFUNDED', heldBack: null, refundedMinor: 1_250 } as const;

/** What stands at the head of a sale of AED 12.50. */
function head(checkouts: CheckoutDto[], role: 'manager' | 'cashier' = 'manager', locale: 'en' | 'ar' = 'en') {
  const till = { staff: { id: 'stf_1', name: 'Nadia', role } } as TillDto;
  const order = { id: 'ord_1', reference: 'Q-1', amountMinor: 1_250, currency: 'AED', staffName: null };
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ en, ar }[locale]} timeZone="Asia/Dubai">
      <TillContext value={till}>
        <PaidTwice sale={{ ...order, createdAt: 0, checkouts, refunds: [] }} />
      </TillContext>
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

it('says of a sale that was paid twice how much came, and who decides what', () => {
  const text = head([second, paid]);
  expect(text).toMatch(/Paid twice AED.?25.00 came, AED.?12.50 was asked for. You decide: keep one payment/);
  expect(head([second, paid], 'cashier')).toContain('A manager decides');
  expect(head([second, paid], 'cashier', 'ar')).toContain('يقرر المدير');
  expect(head([paid])).toBe('');
});

it('says what was decided, and asks for nothing then', () => {
  const accepted = { ...second, heldBack: null, acceptedBy: 'Nadia' };
  expect(head([accepted, paid])).toContain('It was decided that all of it counts: accepted by Nadia.');
  expect(head([{ ...second, ...refunded }, paid])).toContain('one payment is kept');
  expect(head([second, { ...paid, ...refunded }])).toContain('whether this last payment counts');
});
