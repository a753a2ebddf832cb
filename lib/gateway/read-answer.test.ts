import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money } from '../domain/money/money';
import { readAnswer, readRetryAfter } from './read-answer';
import { translateCheckout } from './translate';
import { wireCheckout } from './wire';

const CHECKOUT = {
  id: '1653241101733169556',
  displayId: 'QS3IM5',
  checkoutKey: 'ab12',
  requestId: 'qt-1',
  orderId: 'Q-1',
  currency: 'AED',
  amount: 12.5,
  cashAmount: 0,
  totalRefunded: 0,
  status: 'PAID',
  redirectUrl: 'https://pay.example.test/checkout/ab12',
};

const read = (body: string, status = 200) => readAnswer({ status, retryAfter: null, body }, wireCheckout, 0);
const readResult = (result: object) => {
  const answer = read(JSON.stringify({ success: true, elapsed: 1, result }));
  return answer.ok ? translateCheckout(answer.value) : answer.error.kind;
};

const TRUE = readResult(CHECKOUT);

describe('what the status of an answer says', () => {
  const refusal = JSON.stringify({ success: false, elapsed: 1, error: 'No such shop' });
  const success = JSON.stringify({ success: true, elapsed: 1, result: CHECKOUT });
  const kindOf = (body: string, status: number) => {
    const answer = read(body, status);
    return answer.ok ? 'ok' : answer.error.kind;
  };

  test.each([200, 400])('A11 a refusal with %s is a refusal', (status) => {
    expect(kindOf(refusal, status)).toBe('refused');
  });

  test.each([302, 404, 409, 500, 502, 503])(
    'D01 D02 a refusal with %s says nothing about what happened',
    (status) => {
      expect(kindOf(refusal, status)).toBe('in_doubt');
    },
  );

  test.each([301, 302, 307, 400, 500])('D14 A12 a success with %s is none', (status) => {
    expect(kindOf(success, status)).toBe('in_doubt');
  });

  test.each([401, 403])('D09 %s is about our keys, whatever else it says', (status) => {
    expect(kindOf(success, status)).toBe('credentials');
  });
});

describe('D08 hostile JSON', () => {
  test.each([
    [
      '__proto__ beside the result',
      `{"__proto__":{"isAdmin":true},"success":true,"result":${JSON.stringify(CHECKOUT)}}`,
    ],
    [
      '__proto__ in the result',
      `{"success":true,"result":{"__proto__":{"amount":1},${JSON.stringify(CHECKOUT).slice(1)}}`,
    ],
    [
      'constructor',
      `{"success":true,"result":{"constructor":{"prototype":{"isAdmin":true}},${JSON.stringify(CHECKOUT).slice(1)}}`,
    ],
  ])('%s is ignored and changes nothing', (_, body) => {
    const answer = read(body);
    if (answer.ok) expect(translateCheckout(answer.value)).toEqual(TRUE);
    else expect(answer.error.kind).toBe('in_doubt');
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
    expect(Reflect.get({}, 'amount')).toBeUndefined();
  });

  test('a success that only its prototype claims is none', () => {
    const body = `{"__proto__":{"success":true},"result":${JSON.stringify(CHECKOUT)}}`;
    expect(read(body)).toMatchObject({ ok: false, error: { kind: 'in_doubt' } });
  });

  test('two values under one key are not one of them', () => {
    const twice = JSON.stringify(CHECKOUT).replace('"amount":12.5', '"amount":12.5,"amount":99');
    expect(read(`{"success":true,"result":${twice}}`)).toMatchObject({ error: { kind: 'in_doubt' } });
  });

  test('a hundred thousand levels are no answer', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(read(`{"success":true,"result":${deep}}`)).toMatchObject({ error: { kind: 'in_doubt' } });
  });

  test('whatever comes, it is an answer of the promised shape or an error', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((json) => `{"success":true,"result":${json}}`),
    );
    fc.assert(
      fc.property(anything, fc.integer({ min: 100, max: 599 }), (body, status) => {
        const answer = read(body, status);
        if (answer.ok) expect(translateCheckout(answer.value).id).toEqual(expect.any(String));
        else expect(answer.error.kind).toEqual(expect.any(String));
      }),
    );
  });
});

describe('D20 fields of other types', () => {
  test.each([
    ['an amount as text', { amount: '12.50' }],
    ['an amount with more zeros', { amount: '12.500' }],
    ['a field nobody announced', { loyalty: { points: 7 } }],
    [
      'no cash, refund or display id',
      { cashAmount: undefined, totalRefunded: undefined, displayId: 'QS3IM5' },
    ],
    ['texts that are none', { usedPaymentMethod: { name: 'CARD' }, branchName: 7, timestamp: false }],
  ])('%s: the same checkout', (_, change) => {
    expect(readResult({ ...CHECKOUT, ...change })).toEqual(TRUE);
  });

  test('an id as a number keeps its digits', () => {
    const body = JSON.stringify({ success: true, result: CHECKOUT }).replace(`"${CHECKOUT.id}"`, CHECKOUT.id);
    const answer = read(body);
    expect(answer.ok && translateCheckout(answer.value)).toEqual(TRUE);
  });

  const STRICT = ['id', 'requestId', 'orderId', 'currency', 'amount', 'checkoutKey', 'redirectUrl'] as const;

  test.each(STRICT)('without its %s it is no checkout', (field) => {
    for (const value of [undefined, null, true, [], {}]) {
      expect(readResult({ ...CHECKOUT, [field]: value })).toBe('in_doubt');
    }
  });

  test('whatever a field becomes, the money is what was written, or nobody takes it for money', () => {
    const field = fc.constantFrom(...Object.keys(CHECKOUT));
    fc.assert(
      fc.property(field, fc.jsonValue(), (name, value) => {
        const seen = readResult({ ...CHECKOUT, [name]: value });
        if (typeof seen === 'string' || name === 'currency') return;
        const isAmount = name === 'amount' && seen.amount !== null;
        if (isAmount) expect(seen.amount?.minor).toBe(Math.round(Number(value) * 100) + 0);
        else if (name !== 'amount') expect(seen.amount).toEqual(money(1_250, 'AED'));
      }),
      { numRuns: 500 },
    );
  });
});

const now = Date.parse('2026-11-21T10:00:00Z');

test.each([
  ['7', 7_000],
  [' 0 ', 0],
  ['Sat, 21 Nov 2026 10:00:30 GMT', 30_000],
  ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
  ['soon', null],
  ['-5', null],
  ['1e99', null],
  ['', null],
  [null, null],
])('D04 Retry-After: %s', (header, expected) => {
  expect(readRetryAfter(header, now)).toBe(expected);
});
