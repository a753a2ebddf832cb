import { describe, expect, it } from 'vitest';
import type { LinkDto } from '@/lib/api/links/link';
import { DAY, HOUR, MINUTE } from '@/lib/domain/core/durations';
import { CATALOGUES, htmlOf, type Language } from '../testing/html-of';
import { LinkCard } from './link-card';
import { MadeLink } from './made-link';

const LINK: LinkDto = {
  orderId: 'ord_1',
  reference: 'Q-AAAA-BBBB',
  amountMinor: 1_200,
  currency: 'AED',
  kind: 'page',
  address: 'https://till.shop.ae/pay/1',
  isInsideOnly: false,
  note: null,
  sentTo: null,
  state: 'unpaid',
  actions: ['cancel'],
  madeBy: 'Omar',
  createdAt: 0,
  expiresAt: DAY,
  leftMs: DAY,
  cancelled: null,
  paid: null,
  openedAt: null,
  lastReadAt: null,
  checkoutId: null,
};

/** What staff read of it. */
function textOf(change: Partial<LinkDto>, language: Language = 'en'): string {
  const html = htmlOf(
    <LinkCard
      link={{ ...LINK, ...change }}
      ourPages={{ hasPage: true, pageObstacle: null }}
      isSaving={false}
      onShare={() => undefined}
      onRenew={() => undefined}
      onEnd={() => undefined}
    />,
    { language },
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('a link in the list', () => {
  it.each([
    [2 * DAY + 5 * HOUR + 59 * MINUTE, '2 days 5 h left'],
    [DAY + MINUTE, '1 day 0 h left'],
    [DAY - 1, '23 h 59 min left'],
    [14 * MINUTE + 59_999, '14 min left'],
    [59_999, 'less than a minute left'],
  ])('of which %i ms are left says so, rounded down', (leftMs, text) => {
    expect(textOf({ leftMs })).toContain(`Valid until ${text}`);
  });

  it('says when it ran out, or who cancelled it, and then of no time that is left', () => {
    expect(textOf({ leftMs: 0, state: 'expired' })).toContain('Ran out');
    const cancelled = textOf({ cancelled: { at: 0, by: 'Mariam' }, state: 'cancelled' });
    expect(cancelled).toContain('Cancelled · Mariam');
    for (const state of ['expired', 'refunded', 'cancelled'] as const)
      expect(textOf({ state })).not.toContain('left');
    expect(cancelled).not.toMatch(/left|Valid until/);
  });

  it('that is paid has Paid and the amount that came in its title', () => {
    const text = textOf({ state: 'paid', paid: { at: 0, minor: 1_100, currency: 'AED' } });
    expect(text).toMatch(/Paid · AED 11\.00 Q-AAAA-BBBB/);
    expect(text).not.toMatch(/left|Valid until|Ran out/);
    expect(textOf({ state: 'paid', paid: { at: 0, minor: 1_100, currency: 'AED' } }, 'ar')).toContain('دُفع');
  });

  it('says what its kind means', () => {
    expect(textOf({})).toContain(`${CATALOGUES.en.links.kind.page} · ${CATALOGUES.en.links.kind.pageShort}`);
    expect(textOf({ kind: 'gateway' })).toContain(
      `${CATALOGUES.en.links.kind.gateway} · ${CATALOGUES.en.links.kind.gatewayShort}`,
    );
    expect(textOf({ kind: 'gateway' }, 'ar')).toContain(CATALOGUES.ar.links.kind.gatewayShort);
    const cancelled = textOf({ state: 'cancelled', cancelled: { at: 0, by: null } });
    expect(cancelled, 'what was true of it while it lived').not.toContain(CATALOGUES.en.links.kind.pageShort);
  });
});

describe('a link that was just made', () => {
  const made = (change: Partial<LinkDto>, language: Language = 'en') =>
    htmlOf(<MadeLink link={{ ...LINK, ...change }} onDone={() => undefined} />, {
      language,
      till: { shop: 'Corner Shop' } as never,
    });
  const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const PAID = { state: 'paid', address: null, paid: { at: 0, minor: 1_200, currency: 'AED' } } as const;

  it.each(['en', 'ar'] as const)('turns to Paid in %s, with its amount and what next', (language) => {
    const { links, state } = CATALOGUES[language];
    const html = made({ ...PAID, checkoutId: 'chk_1' }, language);
    const text = plain(html);
    expect(text).toContain(state.paid);
    expect(text).toContain('12.00');
    const title = plain(/<h2.*?<\/h2>/.exec(html)?.[0] ?? '');
    expect(title).toContain(links.paidTitle.split(' ')[0]);
    expect(text).not.toContain(links.made);
    expect(text).toContain(links.madePaid);
    expect(html).toContain('href="/orders/ord_1"');
  });

  it('is called ready only while it can be paid', () => {
    expect(plain(made({ address: null, state: 'cancelled' }))).not.toContain(CATALOGUES.en.links.made);
    expect(plain(made({ address: null, state: 'expired' }))).toContain('Expired');
  });
});

it.each(['en', 'ar'] as const)('nobody is told in %s that a link was not opened', (language) => {
  expect(textOf({ state: 'unpaid' }, language)).toContain(CATALOGUES[language].links.state.unpaid);
  expect(JSON.stringify(CATALOGUES[language].links)).not.toMatch(/not opened|لم يُفتح/i);
});

it('leads to its sale by what looks like a button', () => {
  const html = htmlOf(
    <LinkCard
      link={{ ...LINK, checkoutId: 'chk_1' }}
      ourPages={{ hasPage: true, pageObstacle: null }}
      isSaving={false}
      onShare={() => undefined}
      onRenew={() => undefined}
      onEnd={() => undefined}
    />,
  );
  const classOf = (tag: string) => new RegExp(`<${tag} [^>]*class="([^"]*)"`).exec(html)?.[1]?.trim();
  expect(classOf('a')).toBe(classOf('button'));
});
