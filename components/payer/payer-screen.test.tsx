import { createTranslator } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import type { Checkout } from '@/lib/domain/checkout/checkout';
import { PAYER_STATE, paymentAnswer } from '@/lib/domain/checkout/display-state';
import { money } from '@/lib/domain/money/money';
import { sampleCheckout } from '@/lib/domain/testing/samples';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { PayerScreen } from './payer-screen';

// The server's own needs a request.
vi.mock(import('next-intl/server'), async (original) => ({
  ...(await original()),
  getTranslations: vi.fn(({ locale, namespace }: { locale: 'en' | 'ar'; namespace: 'payer' }) =>
    Promise.resolve(createTranslator({ locale, messages: CATALOGUES[locale], namespace })),
  ) as never,
}));

const CATALOGUES = { en, ar };

const ASKED = money(8_100, 'AED');

/** What the payer reads. */
async function textOf(language: 'en' | 'ar', change: Partial<Checkout>): Promise<string> {
  const checkout = sampleCheckout({ phase: 'closed', amount: ASKED, lastReadAt: 0, ...change });
  const state = PAYER_STATE[paymentAnswer(checkout, 0)];
  const props = { checkout, shop: 'Corner Shop', state, here: '/return/chk_1', language };
  const html = renderToStaticMarkup(await PayerScreen(props));
  return html.replace(/<[^>]*>/g, ' ').replace(/[\s\u2066-\u2069\u200e\u200f]+/g, ' ');
}

type Because = keyof typeof en.payer.heldBack.because;
const LATE: readonly (readonly [Because, number, string])[] = [
  ['late', 8_100, '81.00'],
  ['duplicate', 8_100, '81.00'],
  ['other_amount', 5_000, '50.00'],
];

describe.each(['en', 'ar'] as const)('a payer in %s', (language) => {
  const { payer } = CATALOGUES[language];

  it.each(LATE)(
    'whose money is held back (%s) reads which, why, and not Paid',
    async (because, minor, shown) => {
      const text = await textOf(language, {
        status: 'PAID',
        booked: { amount: money(minor, 'AED'), to: 'suspense', because },
      });
      expect(text).toContain(shown);
      expect(text).toContain(payer.heldBack.title);
      const [start = '', end = ''] = payer.heldBack.because[because].split('{asked}');
      expect(text).toContain(start.trim());
      expect(text).toContain(end.trim());
      for (const [other] of LATE.filter(([each]) => each !== because))
        expect(text).not.toContain(
          payer.heldBack.because[other].split('{asked}')[1] || payer.heldBack.because[other],
        );
      if (because === 'other_amount') expect(text).toContain('81.00');
      expect(text).toContain(payer.heldBack.body.replace('{shop}', 'Corner Shop'));
      expect(text).not.toContain(payer.paid.title);
    },
  );

  it('whose money counts reads Paid, and nothing of held back', async () => {
    const text = await textOf(language, {
      status: 'PAID',
      booked: { amount: ASKED, to: 'receivable' },
    });
    expect(text).toContain(payer.paid.title);
    expect(text).not.toContain(payer.heldBack.title);
  });
});
