import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Checkout } from './checkout';
import { type PostingContext, postings, type Postings } from './postings';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import { asOrderReference } from '../core/ids';
import type { Account, Transfer } from '../money/ledger';
import { money } from '../money/money';
import { observe, anomalyOf } from './observe';
import { isEnd, type Status, STATUSES } from './status';
import { sampleCheckout, sampleObservation } from '../testing/samples';

const QUIET: PostingContext = { isPaidElsewhere: false, now: 1_000 };

type Story = { checkout: Checkout; transfers: Transfer[]; found: Postings };

/** One read after the other, as settle applies them. */
function read(checkout: Checkout, change: Partial<GatewayCheckout>, context: PostingContext = QUIET): Story {
  const text = change.status ?? 'PENDING';
  const number = checkout.lastObservation + 1;
  const observation = sampleObservation(number, { statusText: text, ...change });
  const verdict = observe(checkout, observation);
  const found = postings(checkout, { observation, verdict }, context);
  const anomaly = anomalyOf(verdict, observation);
  const next =
    verdict.kind === 'applied'
      ? { status: verdict.status, ...(isEnd(verdict.status) && { phase: 'closed' as const }) }
      : {};
  const { booked, refundedMinor } = found;
  const version = checkout.version + 1;
  return {
    checkout: { ...checkout, ...next, booked, refundedMinor, anomaly, version, lastObservation: number },
    transfers: [...found.transfers],
    found,
  };
}

function readAll(checkout: Checkout, changes: readonly Partial<GatewayCheckout>[], context = QUIET): Story {
  return changes.reduce<Story>(
    (story, change) => {
      const next = read(story.checkout, change, context);
      return { ...next, transfers: [...story.transfers, ...next.transfers] };
    },
    { checkout, transfers: [], found: read(checkout, {}).found },
  );
}

const balance = (transfers: readonly Transfer[], account: Account): number =>
  transfers.reduce(
    (sum, { debit, credit, minor }) =>
      sum + (debit === account ? minor : 0) - (credit === account ? minor : 0),
    0,
  );

const kinds = ({ found }: Story) => found.exceptions.map(({ kind }) => kind);
const statusTo = (status: Status, change: Partial<GatewayCheckout> = {}) => ({ status, ...change });

const SHOPPER = {
  customer: { firstName: 'A', lastName: 'B', email: 'a@b.test' },
  billingAddress: { name: 'A B', address1: 'Street', city: 'Dubai', country: 'AE' },
};

describe('a payment', () => {
  test('B03 is booked for its sale, once, however often it is read', () => {
    const story = readAll(sampleCheckout(), [statusTo('PAID'), statusTo('PAID'), statusTo('PAID')]);
    expect(story.transfers).toHaveLength(1);
    expect(balance(story.transfers, 'gateway_clearing')).toBe(1_250);
    expect(balance(story.transfers, 'receivable')).toBe(-1_250);
  });

  test.each([
    ['EXPIRED', 'late'],
    ['FAILED', 'late'],
    ['CANCELLED', 'paid_after_cancel'],
  ] as const)('B20 B21 after %s is set aside and reported as %s', (end, kind) => {
    const story = readAll(sampleCheckout(), [statusTo(end), statusTo('PAID')]);
    expect(kinds(story)).toEqual([kind]);
    expect(balance(story.transfers, 'suspense')).toBe(-1_250);
    expect(balance(story.transfers, 'receivable')).toBe(0);
  });

  test('A08 of a create that staff were told never started is late', () => {
    const rejected = sampleCheckout({
      phase: 'rejected',
      status: null,
      rejection: { reason: 'not_started', detail: null },
    });
    expect(kinds(read(rejected, statusTo('PAID')))).toEqual(['late']);
  });

  test('B25 beside a paid code of the same sale is a duplicate, early or late', () => {
    const context = { ...QUIET, isPaidElsewhere: true };
    expect(kinds(read(sampleCheckout(), statusTo('PAID'), context))).toEqual(['duplicate']);
    const late = readAll(sampleCheckout(), [statusTo('EXPIRED'), statusTo('PAID')], context);
    expect(kinds(late)).toEqual(['duplicate']);
    expect(balance(late.transfers, 'suspense')).toBe(-1_250);
  });
});

describe('a read that does not match', () => {
  test.each([1, 1_249, 1_251, 125_000])(
    'B27 PAID with %s instead of 1250 goes to suspense, never to the sale',
    (minor) => {
      const story = read(sampleCheckout(), statusTo('PAID', { amount: money(minor, 'AED') }));
      expect(kinds(story)).toEqual(['mismatch']);
      expect(balance(story.transfers, 'suspense')).toBe(-minor);
      expect(balance(story.transfers, 'receivable')).toBe(0);
    },
  );

  test('B28 PAID in another currency is booked in that currency', () => {
    const story = read(sampleCheckout(), statusTo('PAID', { amount: money(1_250, 'USD') }));
    expect(story.transfers).toMatchObject([{ credit: 'suspense', minor: 1_250, currency: 'USD' }]);
  });

  test('B29 of another sale is reported, and nothing of it is attached', () => {
    const story = read(sampleCheckout(), statusTo('PAID', { reference: asOrderReference('Q-OTHER') }));
    expect(kinds(story)).toEqual(['mismatch']);
    expect(story.transfers).toEqual([]);
  });

  test('B30 with cash to collect books the card part alone', () => {
    const story = read(sampleCheckout(), statusTo('PAID', { cashMinor: 250 }));
    expect(kinds(story)).toEqual(['mismatch']);
    expect(balance(story.transfers, 'gateway_clearing')).toBe(1_000);
    expect(story.found.exceptions[0]?.detail).toMatchObject({ cashMinor: 250 });
  });

  test('before money came is reported and books nothing', () => {
    const story = read(sampleCheckout(), statusTo('PENDING', { amount: money(1, 'AED') }));
    expect(story.found.exceptions).toMatchObject([{ kind: 'mismatch', moved: 'no' }]);
    expect(story.transfers).toEqual([]);
  });

  test('is reported once, and again when something else about it is wrong', () => {
    const wrong = statusTo('PAID', { amount: money(1, 'AED') });
    const first = read(sampleCheckout(), wrong);
    expect(kinds(read(first.checkout, wrong))).toEqual([]);
    expect(kinds(read(first.checkout, { ...wrong, cashMinor: 1 }))).toEqual(['mismatch']);
  });

  test('B27 refunded at the gateway leaves suspense, and its exception is over', () => {
    const wrong = { amount: money(900, 'AED') };
    const story = readAll(sampleCheckout(), [
      statusTo('PAID', wrong),
      statusTo('PARTIALLY_REFUNDED', { ...wrong, refundedMinor: 400 }),
      statusTo('REFUNDED', { ...wrong, refundedMinor: 900 }),
    ]);
    expect(balance(story.transfers, 'suspense')).toBe(0);
    expect(balance(story.transfers, 'gateway_clearing')).toBe(0);
    expect(story.found.clears).toContainEqual({ kind: 'mismatch', as: 'refunded' });
  });

  test('is booked once, also when the gateway shows it right later', () => {
    const wrong = statusTo('PAID', { amount: money(1, 'AED') });
    const story = readAll(sampleCheckout(), [wrong, wrong, statusTo('PAID')]);
    expect(story.transfers).toHaveLength(1);
  });
});

describe('after the payment', () => {
  const paid = read(sampleCheckout(), statusTo('PAID'));

  test('C14 a refund made elsewhere is booked by its difference', () => {
    const story = readAll(paid.checkout, [
      statusTo('PARTIALLY_REFUNDED', { refundedMinor: 250 }),
      statusTo('PARTIALLY_REFUNDED', { refundedMinor: 250 }),
      statusTo('REFUNDED', { refundedMinor: 1_250 }),
    ]);
    expect(story.transfers.map(({ minor }) => minor)).toEqual([250, 1_000]);
    expect(balance(story.transfers, 'gateway_clearing')).toBe(-1_250);
  });

  test('a refund without a total counts as all of it', () => {
    const story = read(paid.checkout, statusTo('REFUNDED', { refundedMinor: null }));
    expect(balance(story.transfers, 'refunded')).toBe(1_250);
  });

  test('C15 a total that shrinks or exceeds the payment books nothing', () => {
    const part = read(paid.checkout, statusTo('PARTIALLY_REFUNDED', { refundedMinor: 500 }));
    expect(read(part.checkout, statusTo('PARTIALLY_REFUNDED', { refundedMinor: 400 })).transfers).toEqual([]);
    expect(read(part.checkout, statusTo('PARTIALLY_REFUNDED', { refundedMinor: 9_999 })).transfers).toEqual(
      [],
    );
  });

  test('money set aside that is refunded leaves suspense, and its exception is over', () => {
    const late = readAll(sampleCheckout(), [statusTo('EXPIRED'), statusTo('PAID')]);
    const back = read(late.checkout, statusTo('REFUNDED', { refundedMinor: 1_250 }));
    expect(balance([...late.transfers, ...back.transfers], 'suspense')).toBe(0);
    expect(back.found.clears).toContainEqual({ kind: 'late', as: 'refunded' });
  });

  test('B32 a chargeback is reported and booked; won, it comes back; lost again, it is reported again', () => {
    const lost = read(paid.checkout, statusTo('CHARGEBACK'));
    expect(kinds(lost)).toEqual(['chargeback']);
    expect(balance(lost.transfers, 'gateway_clearing')).toBe(-1_250);
    const won = read(lost.checkout, statusTo('PAID'));
    expect(balance([...lost.transfers, ...won.transfers], 'chargeback')).toBe(0);
    const again = read(won.checkout, statusTo('CHARGEBACK'));
    expect(again.found.exceptions[0]?.fingerprint).not.toBe(lost.found.exceptions[0]?.fingerprint);
    expect(again.transfers[0]?.key).not.toBe(lost.transfers[0]?.key);
  });
});

describe('what nobody can know', () => {
  test('an ordinary read ends nothing, and looks for nothing to end', () => {
    expect(read(sampleCheckout(), statusTo('PENDING')).found.clears).toEqual([]);
    expect(read(sampleCheckout(), statusTo('PAID')).found.clears).toEqual([]);
  });

  test('B18 an unknown status is reported once by its text, and is over with the next known one', () => {
    const anomalous = read(sampleCheckout(), { status: 'UNRECOGNISED', statusText: 'ON_HOLD' });
    expect(anomalous.found.exceptions).toMatchObject([{ kind: 'unrecognised', moved: 'unknown' }]);
    expect(anomalous.transfers).toEqual([]);
    expect(read(anomalous.checkout, statusTo('PENDING')).found.clears).toContainEqual({
      kind: 'unrecognised',
      as: 'cleared',
    });
  });

  test('B31 an authorisation is no payment, and is reported when it may lapse soon', () => {
    const checkout = sampleCheckout({ expiresAt: 900_000 });
    const early = read(checkout, statusTo('AUTHORIZED'), { isPaidElsewhere: false, now: 1_000 });
    expect(early.found).toMatchObject({ exceptions: [], transfers: [] });
    const ending = read(early.checkout, statusTo('AUTHORIZED'), { isPaidElsewhere: false, now: 700_000 });
    expect(ending.found).toMatchObject({ exceptions: [{ kind: 'authorisation_ending' }], transfers: [] });
    const paid = read(ending.checkout, statusTo('PAID'));
    expect(paid.found.clears).toContainEqual({ kind: 'authorisation_ending', as: 'cleared' });
  });

  test('B31 where nobody knows when an authorisation lapses, it is reported at once', () => {
    const request = { channel: 'mobile', language: 'en', items: [], ...SHOPPER } as const;
    const held = read(sampleCheckout({ request }), statusTo('AUTHORIZED'), {
      isPaidElsewhere: false,
      now: 1_000,
    });
    expect(held.found.exceptions).toMatchObject([
      { kind: 'authorisation_ending', detail: { expiresAt: null } },
    ]);
  });

  test.each(['EXPIRED', 'FAILED'] as const)(
    'C21 an authorisation that ends as %s was never paid, and somebody has to know',
    (status) => {
      const held = read(sampleCheckout(), statusTo('AUTHORIZED'));
      const gone = read(held.checkout, statusTo(status));
      expect(gone.found).toMatchObject({
        booked: null,
        transfers: [],
        exceptions: [{ kind: 'authorisation_lapsed', moved: 'no' }],
      });
      expect(read(gone.checkout, statusTo(status)).found.exceptions).toEqual([]);
      const paid = read(gone.checkout, statusTo('PAID'));
      expect(paid.found.clears).toContainEqual({ kind: 'authorisation_lapsed', as: 'cleared' });
    },
  );

  test('C21 an authorisation that the shop itself let go is nobody’s surprise', () => {
    const held = read(sampleCheckout(), statusTo('AUTHORIZED'));
    expect(read(held.checkout, statusTo('CANCELLED')).found.exceptions).toEqual([]);
  });

  test('C20 nothing but PAID is a capture: an authorisation read again and again books nothing', () => {
    let { checkout } = read(sampleCheckout(), statusTo('AUTHORIZED'));
    for (const status of ['AUTHORIZED', 'PENDING_CONFIRMATION', 'AUTHORIZED'] as const) {
      const next = read(checkout, statusTo(status));
      expect(next.found).toMatchObject({ booked: null, transfers: [] });
      checkout = next.checkout;
    }
    expect(read(checkout, statusTo('PAID')).found.transfers).toHaveLength(1);
  });
});

test('B04 whatever the gateway reports and in whatever order, the books hold what it holds', () => {
  const anyRead = fc.record({
    status: fc.constantFrom(...STATUSES),
    refundedMinor: fc.constantFrom(0, 1, 250, 1_250),
    amount: fc.oneof(
      { weight: 12, arbitrary: fc.constant(money(1_250, 'AED')) },
      fc.constant(money(1, 'AED')),
      fc.constant(null),
    ),
    cashMinor: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, fc.constant(250), fc.constant(null)),
  });
  fc.assert(
    fc.property(fc.array(anyRead, { maxLength: 30 }), fc.boolean(), (reads, isPaidElsewhere) => {
      const { checkout, transfers } = readAll(sampleCheckout(), reads, { isPaidElsewhere, now: 0 });
      const payments = transfers.filter(({ key }) => key.startsWith('payment/'));
      expect(payments.length).toBeLessThanOrEqual(1);
      expect(checkout.booked?.amount.minor ?? 0).toBe(payments[0]?.minor ?? 0);
      expect(new Set(transfers.map(({ key }) => key)).size).toBe(transfers.length);
      const held = balance(transfers, 'gateway_clearing');
      const disputed = balance(transfers, 'chargeback');
      expect(held + disputed + checkout.refundedMinor).toBe(checkout.booked?.amount.minor ?? 0);
      expect(held).toBeGreaterThanOrEqual(0);
      for (const { minor } of transfers) expect(minor).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
