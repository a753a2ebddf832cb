import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { WaitingAmount, WaitingWords } from './waiting-text';

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

/** A line may end after any part: what stands between them for those who listen is not to be seen. */
const loose = /[,،]\s*(<\/|$)/;

it.each(['en', 'ar'] as const)('no line ends in a loose comma: %s', (locale) => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={{ en, ar }[locale]} timeZone="Asia/Dubai">
      <WaitingWords code={code} more={0} />
    </NextIntlClientProvider>,
  );
  const seen = html.replaceAll(/<span class="sr-only">[^<]*<\/span>/g, '');
  expect(seen).not.toMatch(loose);
  const { one, another, link } = { en, ar }[locale].paidLine;
  for (const text of [one, another, link]) expect(text).not.toMatch(/[,،]/);
});

it.each([en, ar])('the name of the network is in one line, and mobile data is named too', ({ sale }) => {
  expect(sale.chargeDown).toContain('Wi\u2060-\u2060Fi');
  expect(sale.chargeDown).toMatch(/mobile data|بيانات الهاتف/);
});

it('how many more wait is no part of the time: a space would be on its far side in Arabic', () => {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale="ar" messages={ar} timeZone="Asia/Dubai">
      <WaitingWords code={code} more={1} />
    </NextIntlClientProvider>,
  );
  expect(html).toMatch(/<bdi dir="ltr" class="ms-[^"]*">\+1<\/bdi>/);
});
