import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { WaitingAmount } from './waiting-text';

const code = { id: 'chk_1', orderId: 'ord_1', amountMinor: 700, currency: 'AED', endsAt: 0, isPaid: false };

function words(isReserved: boolean, locale: 'en' | 'ar' = 'en'): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ en, ar }[locale]} timeZone="Asia/Dubai">
      <WaitingAmount code={{ ...code, isReserved }} />
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, '');
}

it('money that is reserved is not called waiting', () => {
  expect(words(false)).toMatch(/^AED.?7.00 waiting$/);
  expect(words(true)).toMatch(/^AED.?7.00 reserved$/);
  expect(words(true, 'ar')).toContain('محجوز');
});
