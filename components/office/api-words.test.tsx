import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { toOutboundEndpointDto } from '@/lib/api/systems/outbound-webhooks';
import { PHASES, STATUSES } from '@/lib/domain/checkout/status';
import type { EndpointWithDeliveries } from '@/lib/domain/ports/delivery-store';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { TimelineText } from '../history/timeline-text';
import { EndpointCard } from '../outbound-webhooks/endpoint-card';

const CATALOGUES = { en, ar };
const LANGUAGES = ['en', 'ar'] as const;

/** What somebody reads of it, without its markup. */
const textOf = (locale: (typeof LANGUAGES)[number], content: ReactNode): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]} timeZone="Asia/Dubai">
      {content}
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, ' ');

const API_WORD = new RegExp(`\\b(${[...STATUSES, 'creating', 'outcome_unknown'].join('|')})\\b`);

const endpoint = (data: object): EndpointWithDeliveries => ({
  id: 'ntf_1',
  branchId: 'brn_1' as EndpointWithDeliveries['branchId'],
  url: 'https://shop.example/hook',
  allowPrivateNetwork: false,
  createdBy: 'Amina',
  createdAt: 0,
  endedAt: null,
  deliveries: [
    {
      id: 'msg_1',
      endpointId: 'ntf_1',
      data: {
        id: 'co_1',
        reference: 'S7K2M-4Q9TB',
        channel: 'qr',
        status: 'PAID',
        phase: 'closed',
        amount: '7.00',
        refunded: '0.00',
        currency: 'AED',
        heldBack: null,
        ...data,
      },
      createdAt: 0,
      attempts: 1,
      deliveredAt: 1,
      dueAt: null,
      lastAttemptAt: 1,
      lastStatus: 204,
      lastFailure: null,
      sentAgainAt: null,
    },
  ],
});

const nothing = () => undefined;

const card = (data: object) => (
  <EndpointCard
    endpoint={toOutboundEndpointDto(endpoint(data))}
    isSaving={false}
    notSentAgain={null}
    onEnd={nothing}
    onAgain={nothing}
  />
);

const read = (statusText: string) => (
  <TimelineText
    currency="AED"
    line={{
      entry: { kind: 'read', at: 0, verdict: 'applied', statusText, amount: null },
      isTechnical: true,
      because: null,
      asked: null,
    }}
  />
);

describe.each(LANGUAGES)('the office in %s', (locale) => {
  it.each([...STATUSES, null])('says %s of a message in the words of the till', (status) => {
    for (const phase of PHASES) expect(textOf(locale, card({ status, phase }))).not.toMatch(API_WORD);
  });

  it('says of money that was set aside that it was, and not Paid', () => {
    const held = { heldBack: { amount: '7.00', currency: 'AED', reason: 'late' } };
    expect(textOf(locale, card({}))).toContain(CATALOGUES[locale].state.paid);
    expect(textOf(locale, card(held))).toContain(CATALOGUES[locale].state.heldBack);
    expect(textOf(locale, card(held))).not.toContain(` ${CATALOGUES[locale].state.paid} `);
  });

  it.each(STATUSES)('says a read of %s in the words of the till, whatever its spelling', (status) => {
    if (status === 'UNRECOGNISED') return;
    for (const text of [status, status.toLowerCase().replaceAll('_', ' ')]) {
      const shown = textOf(locale, read(text));
      expect(shown).not.toMatch(new RegExp(`\\b(${text}|${status})\\b`));
    }
  });

  it('shows a word that nobody knows as it came, for whoever asks the payment service', () => {
    expect(textOf(locale, read('WEIRD_STATE'))).toContain('WEIRD_STATE');
  });
});
