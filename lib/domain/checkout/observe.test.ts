import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checkout } from './checkout';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../core/ids';
import { money } from '../money/money';
import { observe } from './observe';
import { type Status, STATUS_FACTS, STATUSES } from './status';
import { sampleCheckout, sampleObservation } from '../testing/samples';

const seenAs = (before: Status | null, after: Status) =>
  observe(sampleCheckout({ status: before }), sampleObservation(1, { status: after, statusText: after }));

const apply = (checkout: Checkout, number: number, status: Status): Checkout => {
  const verdict = observe(checkout, sampleObservation(number, { status, statusText: status }));
  return verdict.kind === 'applied'
    ? { ...checkout, status: verdict.status, lastObservation: number }
    : checkout;
};

const anyStatus = fc.constantFrom(...STATUSES);

describe('what one read means', () => {
  test('B01 a payment turns a waiting checkout paid', () => {
    expect(seenAs('PENDING', 'PAID')).toEqual({
      kind: 'applied',
      status: 'PAID',
      changed: true,
      alarm: null,
    });
  });

  test('B04 B15 PAID never goes back by itself, whatever the gateway reports afterwards and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), anyStatus), { maxLength: 40 }),
        (reads) => {
          const paid = apply(sampleCheckout(), 1, 'PAID');
          const after = reads.reduce((checkout, [number, status]) => apply(checkout, number, status), paid);
          expect(after.status === null ? 'none' : STATUS_FACTS[after.status].money).toBe('taken');
        },
      ),
    );
  });

  test('B16 the newest read decides, in whatever order reads arrive', () => {
    const reads = fc.uniqueArray(
      fc.tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom('PENDING', 'EXPIRED')),
      {
        selector: ([number]) => number,
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(reads, (arriving) => {
        const end = arriving.reduce(
          (checkout, [number, status]) => apply(checkout, number, status as Status),
          sampleCheckout(),
        );
        expect(end.lastObservation).toBe(Math.max(...arriving.map(([number]) => number)));
      }),
    );
  });

  test('B15 a read that started before the last one applied is dropped', () => {
    const read = observe(sampleCheckout({ status: 'PAID', lastObservation: 7 }), sampleObservation(7));
    expect(read).toEqual({ kind: 'stale' });
  });

  test.each(['FAILED', 'CANCELLED', 'EXPIRED'] as const)('B20 B21 money after %s is true and late', (end) => {
    expect(seenAs(end, 'PAID')).toEqual({ kind: 'applied', status: 'PAID', changed: true, alarm: 'late' });
  });

  test('B18 a status we do not know never replaces one we do', () => {
    for (const before of STATUSES.filter((status) => status !== 'UNRECOGNISED')) {
      expect(seenAs(before, 'UNRECOGNISED').kind).toBe('deferred');
    }
  });

  test('every pair of statuses has a verdict', () => {
    fc.assert(
      fc.property(fc.option(anyStatus, { nil: null }), anyStatus, (before, after) => {
        expect(['applied', 'deferred']).toContain(seenAs(before, after).kind);
      }),
    );
  });

  test.each([
    ['B27 another amount', { amount: money(1251, 'AED') }, ['amount']],
    ['B28 another currency', { amount: money(1250, 'USD') }, ['amount']],
    ['B27 an amount that cannot be read', { amount: null }, ['amount']],
    ['B29 another order', { reference: asOrderReference('Q-0000-0000') }, ['reference']],
    ['B29 another request', { requestId: asRequestId('qt-2') }, ['requestId']],
    ['B37 another checkout', { id: asGatewayCheckoutId('1653241101733169557') }, ['id']],
    ['B30 cash still to collect', { cashMinor: 250 }, ['cashAmount']],
  ])('PAID with %s is never paid', (_, change, fields) => {
    const read = observe(sampleCheckout(), sampleObservation(1, { status: 'PAID', ...change }));
    expect(read).toEqual({ kind: 'mismatch', fields });
  });
});
