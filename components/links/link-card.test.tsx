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
  state: 'notOpened',
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
  });
});

describe('a link that was just made', () => {
  const madeText = (change: Partial<LinkDto>) =>
    htmlOf(<MadeLink link={{ ...LINK, address: null, ...change }} onDone={() => undefined} />, {
      language: 'en',
    }).replace(/<[^>]*>/g, ' ');

  it('is ready to be handed on until it is paid, and then says what came', () => {
    expect(madeText({})).toContain(CATALOGUES.en.links.made);
    const paid = madeText({ state: 'paid', paid: { at: 0, minor: 1_100, currency: 'AED' } });
    expect(paid).not.toContain(CATALOGUES.en.links.made);
    expect(paid).toMatch(/Paid.*AED\s+11\.00/);
  });
});
