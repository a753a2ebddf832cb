import { describe, expect, it } from 'vitest';
import { checkoutDto } from '@/lib/client/testing/checkout-dto';
import { htmlOf, type Language } from '../../testing/html-of';
import { LeftText } from '../code-facts';
import { LinkArea } from './link-area';
import { LiveState } from '../live-state';

const SENT = { phone: '971501234567', email: null };

const textOf = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('a link that the payment service sent', () => {
  it.each([
    ['en', 'Sent by SMS to +971 50 123 4567'],
    ['ar', 'أُرسل برسالة نصية إلى +971 50 123 4567'],
  ] as const)('says in %s to which number, left to right', (language: Language, text) => {
    const html = htmlOf(<LinkArea checkout={{ orderId: 'ord_1', sentTo: SENT }} />, { language });
    expect(textOf(html)).toContain(text);
    expect(html).toMatch(/<bdi dir="ltr"[^>]*>\+971 50 123 4567<\/bdi>/);
  });

  it('leads to where it can be corrected, and to all links', () => {
    const html = htmlOf(<LinkArea checkout={{ orderId: 'ord_1', sentTo: SENT }} />);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/orders/ord_1/link',
      '/links',
    ]);
  });

  it('asks about the address where it went by e-mail alone', () => {
    const sentTo = { phone: null, email: 'aisha@example.test' };
    const text = textOf(htmlOf(<LinkArea checkout={{ orderId: 'ord_1', sentTo }} />));
    expect(text).toContain('Wrong address?');
    expect(text).not.toContain('Wrong number');
  });

  it('that went to nobody says so, and there is nobody to correct', () => {
    const text = textOf(htmlOf(<LinkArea checkout={{ orderId: 'ord_1', sentTo: null }} />));
    expect(text).toContain('sent to nobody yet');
    expect(text).not.toContain('Wrong number');
  });

  it('asks nobody to scan', () => {
    const checkout = checkoutDto({ isByLink: true, sentTo: SENT });
    const text = htmlOf(
      <LiveState state="waiting" checkout={checkout} isLost={false} isResult={false} isCancelling={false} />,
      { till: { staff: { role: 'cashier' } } as never },
    );
    expect(text).toContain('pays by the link');
    expect(text).not.toContain('scan');
  });
});

it.each([
  [86_397, '23 h 59 min', '23 س 59 د'],
  [3_601, '1 h 0 min', '1 س 0 د'],
  [3_600, '60:00', '60:00'],
  [899, '14:59', '14:59'],
])('of %i seconds it says what is left as people do', (seconds, en, ar) => {
  expect(htmlOf(<LeftText seconds={seconds} />)).toBe(en);
  expect(htmlOf(<LeftText seconds={seconds} />, { language: 'ar' })).toBe(ar);
});
