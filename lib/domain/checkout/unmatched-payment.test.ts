import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type UnmatchedPayment, unmatchedPostings, hasNewPostings } from './unmatched-payment';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import type { Transfer } from '../money/ledger';
import { money } from '../money/money';
import { STATUSES } from './status';
import { sampleSeen } from '../testing/samples';

const EXTERNAL = { kind: 'external_payment', detail: {} } as const;

type Books = {
  readonly held: UnmatchedPayment | null;
  readonly transfers: readonly Transfer[];
  readonly kinds: string[];
};

const NOTHING: Books = { held: null, transfers: [], kinds: [] };

const sum = (transfers: readonly Transfer[], side: (transfer: Transfer) => boolean) =>
  transfers.filter(side).reduce((total, { minor }) => total + minor, 0);

/** What the books hold is what was written to them, as the store reads it back. */
function read(books: Books, change: Partial<GatewayCheckout>): Books {
  const seen = sampleSeen({ statusText: change.status ?? 'PENDING', ...change });
  const { transfers: added, exceptions } = unmatchedPostings(books.held, seen, EXTERNAL);
  const transfers = [...books.transfers, ...added];
  const payment = transfers.find(({ key }) => key.startsWith('payment/'));
  const isReported = books.held !== null || exceptions.length > 0;
  const held = isReported && {
    booked: payment ? { amount: money(payment.minor, payment.currency), to: 'suspense' as const } : null,
    refundedMinor: sum(transfers, ({ key }) => key.startsWith('refund/')),
    chargedBackMinor:
      sum(transfers, ({ debit }) => debit === 'chargeback') -
      sum(transfers, ({ credit }) => credit === 'chargeback'),
    turns: transfers.filter(({ key }) => key.startsWith('chargeback')).length,
    lastObservation: 0,
  };
  return { held: held || null, transfers, kinds: [...books.kinds, ...exceptions.map(({ kind }) => kind)] };
}

const keys = ({ transfers }: Books) => transfers.map(({ key }) => key.replace(/\/\d+/, ''));

describe('money that is no checkout of ours', () => {
  test('B36 is booked and reported once', () => {
    const twice = read(read(NOTHING, { status: 'PAID' }), { status: 'PAID' });
    expect(keys(twice)).toEqual(['payment']);
    expect(twice.kinds).toEqual(['external_payment']);
  });

  test('is nothing while nobody paid', () => {
    expect(read(NOTHING, { status: 'PENDING' })).toEqual(NOTHING);
  });

  test('C14 its refund in the portal is booked by its difference, and ends its exception', () => {
    const part = read(read(NOTHING, { status: 'PAID' }), {
      status: 'PARTIALLY_REFUNDED',
      refundedMinor: 250,
    });
    expect(keys(part)).toEqual(['payment', 'refund/250']);
    const seen = sampleSeen({ status: 'REFUNDED', statusText: 'REFUNDED', refundedMinor: 1_250 });
    expect(hasNewPostings(part.held, seen)).toBe(true);
    expect(unmatchedPostings(part.held, seen, EXTERNAL)).toMatchObject({
      isRefunded: true,
      transfers: [{ minor: 1_000 }],
    });
  });

  test('B32 its dispute is booked and reported, won, and lost again', () => {
    const lost = read(read(NOTHING, { status: 'PAID' }), { status: 'CHARGEBACK' });
    const again = read(read(lost, { status: 'PAID' }), { status: 'CHARGEBACK' });
    expect(keys(again)).toEqual(['payment', 'chargeback/0', 'chargeback_won/1', 'chargeback/2']);
    expect(again.kinds).toEqual(['external_payment', 'chargeback', 'chargeback']);
  });

  test('whose amount cannot be read is reported, and booked as soon as it can', () => {
    const unread = read(NOTHING, { status: 'PAID', amount: null });
    expect(unread).toMatchObject({ kinds: ['external_payment'], transfers: [] });
    expect(keys(read(unread, { status: 'PAID' }))).toEqual(['payment']);
  });
});

test('B04 whatever is read of it and in whatever order, the books hold what was paid less what went back', () => {
  const anyRead = fc.record({
    status: fc.constantFrom(...STATUSES),
    refundedMinor: fc.constantFrom(null, 0, 1, 250, 1_250, 9_999),
  });
  fc.assert(
    fc.property(fc.array(anyRead, { maxLength: 20 }), (reads) => {
      const books = reads.reduce<Books>(read, NOTHING);
      const { held, transfers } = books;
      expect(new Set(transfers.map(({ key }) => key)).size).toBe(transfers.length);
      if (!held?.booked) return;
      const clearing =
        sum(transfers, ({ debit }) => debit === 'gateway_clearing') -
        sum(transfers, ({ credit }) => credit === 'gateway_clearing');
      expect(clearing).toBe(held.booked.amount.minor - held.refundedMinor - held.chargedBackMinor);
      expect(clearing).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});
