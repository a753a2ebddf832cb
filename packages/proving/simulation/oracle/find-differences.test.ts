import { expect, test } from 'vitest';
import { readBook } from './book';
import type { Evidence } from './evidence';
import { findDifferences } from './find-differences';
import { gatewayFacts } from './gateway-facts';

const CREATED = { id: '1', requestId: 'qt-1', orderId: 'Q-1', currency: 'AED', amount: '12.50' };
const LINES: readonly object[] = [
  { seq: 1, kind: 'request', method: 'POST', path: '/checkout/qr', requestId: 'qt-1' },
  { seq: 2, kind: 'created', checkout: CREATED },
  { seq: 3, kind: 'paid', checkoutId: '1', currency: 'AED', amount: '12.50' },
  { seq: 4, kind: 'refunded', checkoutId: '1', currency: 'AED', amount: '2.50' },
];

const side = (transfer: string, account: string, minor: number) => ({
  transfer,
  account,
  minor,
  currency: 'AED',
  gatewayId: '1',
  observation: 7,
});
const PAYMENT = [side('payment/1', 'gateway_clearing', 1_250), side('payment/1', 'receivable', -1_250)];
const REFUND = [side('refund/1/250', 'refunded', 250), side('refund/1/250', 'gateway_clearing', -250)];

const OURS = {
  checkouts: [
    {
      id: 'c',
      orderId: 'o',
      requestId: 'qt-1',
      gatewayId: '1',
      phase: 'closed',
      status: 'PAID',
      rejection: null,
      askedMinor: 1_250,
      askedCurrency: 'AED',
      bookedMinor: 1_250,
      ageMs: 9_000,
    },
  ],
  ledger: [...PAYMENT, ...REFUND],
  refunds: [],
  reports: [],
  reads: [{ number: 7, checkoutId: 'c', verdict: 'applied', status: 'PAID' }],
  changes: [{ checkoutId: 'c', from: 'PENDING', to: 'PAID' }],
  chain: [],
} as const satisfies Omit<Evidence, 'book' | 'gateway'>;

function judge(ours: Partial<Evidence>, lines: readonly object[] = LINES): string[] {
  const book = readBook(lines);
  return findDifferences({ ...OURS, book, gateway: gatewayFacts(book), ...ours }).map(
    ({ invariant }) => invariant,
  );
}

const READ = { number: 7, checkoutId: 'c', verdict: 'applied', status: 'PAID' };
const TWIN_PAYMENT = PAYMENT.map((line) => ({
  ...line,
  transfer: 'payment/2',
  gatewayId: '2',
  observation: 8,
}));
const NOTHING_PAID = {
  ledger: [],
  reads: [],
  checkouts: [{ ...OURS.checkouts[0], status: 'PENDING', bookedMinor: null }],
};
const twin = { seq: 9, kind: 'created', checkout: { ...CREATED, id: '2' } };
const [checkout] = OURS.checkouts;
const LEFT_OPEN = { phase: 'open', status: 'PENDING', bookedMinor: null };
const REJECTED = {
  ...checkout,
  phase: 'rejected',
  status: null,
  bookedMinor: null,
  rejection: 'gateway_refused',
};
const ASKED = { id: 'rfd_1', gatewayId: '1', minor: 250, state: 'done' };
const GIVEN_BACK = {
  seq: 4,
  kind: 'refunded',
  checkoutId: '1',
  currency: 'AED',
  amount: '2.50',
  referenceId: 'rfd_1',
};
const PAID_TWICE = [
  ...LINES.slice(0, 3),
  { seq: 9, kind: 'created', checkout: { ...CREATED, id: '2', requestId: 'qt-2' } },
  { seq: 10, kind: 'paid', checkoutId: '2', currency: 'AED', amount: '12.50' },
];
const ASIDE: Readonly<Record<string, string>> = {
  gateway_clearing: 'gateway_clearing',
  receivable: 'suspense',
};

test('books that agree have no differences', () => {
  expect(judge({})).toEqual([]);
});

type Given = { readonly ours?: Partial<Evidence>; readonly lines?: readonly object[] };

test.each<[string, string[], Given]>([
  ['a payment that is not booked', ['I1'], { ours: { ledger: [] } }],
  ['a payment that is booked twice', ['I1', 'I12', 'I9'], { ours: { ledger: [...OURS.ledger, ...PAYMENT] } }],
  [
    'a payment that is booked with another amount',
    ['I1', 'I9'],
    { ours: { ledger: [side('payment/1', 'gateway_clearing', 1_249), ...REFUND] } },
  ],
  ['a payment that nobody made', ['I2', 'I9'], { ours: { ledger: PAYMENT }, lines: LINES.slice(0, 2) }],
  [
    'a charge that never reached the gateway, it was said, and was made there',
    ['I15'],
    {
      ours: {
        ...NOTHING_PAID,
        checkouts: [{ ...REJECTED, rejection: 'gateway_unreachable' }],
      },
      lines: LINES.slice(0, 2),
    },
  ],
  [
    'a charge that the gateway refused, it was said, and did not',
    ['I15'],
    { ours: { ...NOTHING_PAID, checkouts: [REJECTED] }, lines: LINES.slice(0, 2) },
  ],
  [
    'an end that never was one',
    ['I16'],
    {
      ours: {
        ...NOTHING_PAID,
        checkouts: [{ ...checkout, status: 'EXPIRED', bookedMinor: null }],
        changes: [{ checkoutId: 'c', from: 'PENDING', to: 'EXPIRED' }],
      },
      lines: LINES.slice(0, 2),
    },
  ],
  [
    'an end that was told of what had been paid before, and was taken back',
    ['I16'],
    { ours: { changes: [{ checkoutId: 'c', from: 'CANCELLED', to: 'PAID' }] } },
  ],
  ['a refund that is not booked', ['I3', 'I9'], { ours: { ledger: PAYMENT } }],
  ['a refund that nobody made', ['I3', 'I9'], { lines: LINES.slice(0, 3) }],
  [
    'two codes of one order that can be paid',
    ['I4'],
    { ours: NOTHING_PAID, lines: [...LINES.slice(0, 2), twin] },
  ],
  [
    'a code that is left to be paid, of a sale for which money came',
    ['I17'],
    {
      ours: {
        checkouts: [checkout, { ...checkout, id: 'd', requestId: 'qt-2', gatewayId: '2', ...LEFT_OPEN }],
      },
      lines: [...LINES, { seq: 9, kind: 'created', checkout: { ...CREATED, id: '2', requestId: 'qt-2' } }],
    },
  ],
  ['a checkout that is called paid without a read', ['I5'], { ours: { reads: [] } }],
  [
    'a checkout that is called paid without money',
    ['I5'],
    { ours: { checkouts: [{ ...checkout, bookedMinor: null }] } },
  ],
  [
    'a payment that turned unpaid',
    ['I7'],
    { ours: { changes: [{ checkoutId: 'c', from: 'PAID', to: 'PENDING' }] } },
  ],
  ['a broken event log', ['I8'], { ours: { chain: [{ kind: 'chain', where: 'o' }] } }],
  ['an outcome that is unclear', ['I10'], { ours: { checkouts: [{ ...checkout, phase: 'cancelling' }] } }],
  [
    'a checkout that is called paid by a read that was not believed',
    ['I5'],
    { ours: { reads: [{ number: 7, checkoutId: 'c', verdict: 'mismatch', status: 'PAID' }] } },
  ],
  [
    'late money that counts for the sale at once',
    ['I12'],
    { ours: { reads: [{ number: 7, checkoutId: 'c', verdict: 'late', status: 'PAID' }] } },
  ],
  [
    'a second payment of one sale that counts like the first',
    ['I12'],
    {
      ours: {
        ledger: [...PAYMENT, ...TWIN_PAYMENT],
        checkouts: [checkout, { ...checkout, id: 'd', requestId: 'qt-2', gatewayId: '2' }],
        reads: [READ, { ...READ, number: 8, checkoutId: 'd' }],
      },
      lines: PAID_TWICE,
    },
  ],
  [
    'a second payment that is set aside as if it were the first',
    ['I12'],
    {
      ours: {
        ledger: [
          ...PAYMENT,
          ...TWIN_PAYMENT.map((line) => ({ ...line, account: ASIDE[line.account] ?? line.account })),
        ],
        checkouts: [checkout, { ...checkout, id: 'd', requestId: 'qt-2', gatewayId: '2' }],
        reads: [READ, { ...READ, number: 8, checkoutId: 'd', verdict: 'late' }],
        reports: [{ kind: 'late', gatewayId: '2' }],
      },
      lines: PAID_TWICE,
    },
  ],
  ['a code for another amount', ['I13'], { ours: { checkouts: [{ ...checkout, askedMinor: 1_350 }] } }],
  ['a code of somebody else', ['I11', 'I13'], { ours: { checkouts: [{ ...checkout, requestId: 'qt-9' }] } }],
  [
    'a refund that was carried out twice',
    ['I14', 'I3', 'I9'],
    { ours: { refunds: [ASKED] }, lines: [...LINES.slice(0, 3), GIVEN_BACK, { ...GIVEN_BACK, seq: 5 }] },
  ],
  [
    'a refund that was carried out and is called failed',
    ['I14'],
    { ours: { refunds: [{ ...ASKED, state: 'failed' }] }, lines: [...LINES.slice(0, 3), GIVEN_BACK] },
  ],
  ['a refund that nobody stored', ['I14'], { lines: [...LINES.slice(0, 3), GIVEN_BACK] }],
  ['more than went back is called given back', ['I14'], { ours: { refunds: [{ ...ASKED, minor: 251 }] } }],
  ['a refund of which nobody knows', ['I14'], { ours: { refunds: [{ ...ASKED, state: 'asked' }] } }],
  ['a create that nobody stored', ['I11'], { ours: { checkouts: [] } }],
])('%s is found', (_, invariants, { ours = {}, lines }) => {
  expect([...new Set(judge(ours, lines))].sort()).toEqual([...invariants].sort());
});

test.each<[string, readonly object[]]>([
  ['and did all the same', [{ ...LINES[0], fault: 'envelope' }, ...LINES.slice(1, 2)]],
  ['once it had done it', [...LINES.slice(0, 2), { ...LINES[0], seq: 3 }]],
])('what the gateway refused %s is no invention', (_, lines) => {
  expect(judge({ ...NOTHING_PAID, checkouts: [REJECTED] }, lines)).toEqual([]);
});

test.each<[string, object]>([
  ['CANCELLED', { kind: 'cancelled' }],
  ['EXPIRED', { kind: 'expired' }],
  ['FAILED', { kind: 'declined', final: true }],
])('%s is no invention where the gateway says so', (status, line) => {
  const ended = [{ ...checkout, status, bookedMinor: null }];
  const lines = [...LINES.slice(0, 2), { ...line, seq: 3, checkoutId: '1' }];
  expect(judge({ ...NOTHING_PAID, checkouts: ended }, lines)).toEqual([]);
});

test('what is on its way is given time, and no longer than that', () => {
  const book = readBook(LINES);
  const cancelling = {
    ...OURS,
    book,
    gateway: gatewayFacts(book),
    checkouts: [{ ...checkout, phase: 'cancelling' }],
  };
  expect(findDifferences(cancelling, 10_000)).toEqual([]);
  expect(findDifferences(cancelling, 8_000)).toMatchObject([{ invariant: 'I10' }]);
});
