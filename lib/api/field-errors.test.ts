import { expect, test } from 'vitest';
import { bodyErrors, queryErrors, sentenceError } from './field-errors';
import { listQuery } from './v1/checkout';
import { openCheckoutBody } from './v1/open-checkout-body';

const pointersOf = (body: unknown) => {
  const read = openCheckoutBody.safeParse(body);
  return read.success ? [] : bodyErrors(read.error).map(({ pointer }) => pointer);
};
const order = { reference: 'A-1', amount: '12.50', currency: 'AED' };

test.each([
  ['no object', null, ['#']],
  ['an unknown channel', { channel: 'pigeon', order }, ['#/channel']],
  ['an amount that is none', { channel: 'qr', order: { ...order, amount: '12,50' } }, ['#/order/amount']],
  ['a field too many', { channel: 'qr', order, 'a/b~': 1 }, ['#/a~1b~0']],
  [
    'one deep inside',
    { channel: 'qr', order: { ...order, items: [{ name: 'Tea', lineTotal: 'x' }] } },
    ['#/order/items/0/lineTotal'],
  ],
])('%s is pointed to', (_, body, pointers) => {
  expect(pointersOf(body)).toEqual(pointers);
});

test('a parameter of the query is named', () => {
  const read = listQuery.safeParse({ cursor: 'x', colour: 'red' });
  const found = read.success ? [] : queryErrors(read.error).map(({ parameter }) => parameter);
  expect(found.toSorted()).toEqual(['colour', 'cursor']);
});

test('what only the currency decides is pointed to as well', () => {
  expect(sentenceError('order.items.0.lineTotal: has more decimals than the currency')).toEqual({
    pointer: '#/order/items/0/lineTotal',
    detail: 'has more decimals than the currency',
  });
});
