import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DeliveryDto } from '@/lib/api/systems/outbound-webhooks';
import ar from '@/lib/messages/ar.json';
import en from '@/lib/messages/en.json';
import { DeliveryRow, type NotSentAgain } from './delivery-row';

const REFUSED = 'It could not be reached: ECONNREFUSED';

const DELIVERY: DeliveryDto = {
  id: 'msg_1',
  reference: 'S7K2M-4Q9TB',
  told: 'waiting',
  createdAt: 0,
  attempts: 0,
  state: 'waiting',
  nextAt: 0,
  lastAttemptAt: null,
  lastStatus: null,
  lastFailure: null,
  sentAgainAt: null,
};

const CATALOGUES = { en, ar };

/** What a manager reads in the row. */
function textOf(
  change: Partial<DeliveryDto>,
  notSentAgain: NotSentAgain | null = null,
  locale: 'en' | 'ar' = 'en',
): string {
  const html = renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]} timeZone="Asia/Dubai">
      <ul>
        <DeliveryRow
          delivery={{ ...DELIVERY, ...change }}
          canRepeat
          notSentAgain={notSentAgain}
          onAgain={() => undefined}
        />
      </ul>
    </NextIntlClientProvider>,
  );
  return html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

describe('a message to another system', () => {
  it.each(['en', 'ar'] as const)('has other words than the payment that it tells of, in %s', (locale) => {
    const { state } = CATALOGUES[locale];
    const own = CATALOGUES[locale].outboundWebhooks.state;
    const text = textOf({}, null, locale);
    expect(text.split(state.waiting)).toHaveLength(2);
    expect(text).toContain(own.waiting);
    for (const word of Object.values(own)) expect(Object.values(state)).not.toContain(word);
  });

  it('that failed says why in words, with the code only behind “Technical details”', () => {
    const text = textOf({ state: 'retrying', attempts: 1, lastFailure: REFUSED });
    expect(text).toContain('Not delivered yet');
    expect(text).toContain('nothing takes messages at this address');
    expect(text).toMatch(/Technical details\s+ECONNREFUSED/);
    expect(text.split('ECONNREFUSED'), 'said once').toHaveLength(2);
    expect(text).not.toContain('could not be reached');
    expect(textOf({ state: 'givenUp', lastStatus: 503 })).toMatch(
      /answered with an error .*Technical details HTTP 503/,
    );
  });

  it('that was sent again says when, and what came of it', () => {
    const again = { sentAgainAt: 1_000, attempts: 1 };
    const waiting = textOf({ ...again, attempts: 0 });
    expect(waiting).toContain('Sent again , waiting for an answer');
    expect(waiting, 'its pill says the same').toContain('Waiting for an answer');
    expect(waiting).not.toContain('Not sent yet');
    expect(textOf({ ...again, state: 'delivered', lastStatus: 204 })).toMatch(/Sent again , delivered [^:]/);
    const failed = textOf({ ...again, state: 'retrying', lastFailure: REFUSED });
    expect(failed).toContain('Sent again , not delivered yet : nothing takes messages');
    expect(failed.split('nothing takes messages'), 'said once').toHaveLength(2);
    expect(textOf({ state: 'delivered' })).not.toContain('Sent again');
  });

  it('that could not be sent again says why', () => {
    expect(textOf({}, 'ended')).toContain(en.outboundWebhooks.notSentAgain.ended);
    expect(textOf({}, 'unclear')).toContain(en.outboundWebhooks.notSentAgain.unclear);
    expect(textOf({}, 'ended', 'ar')).toContain(ar.outboundWebhooks.notSentAgain.ended);
  });
});
