import { describe, expect, test } from 'vitest';
import { readDelivery } from './read-delivery';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

const read = (text: string, type: string | null = JSON_TYPE) =>
  readDelivery(new TextEncoder().encode(text), type);
const id = (text: string, type?: string) => {
  const result = read(text, type);
  return result.ok ? result.value.gatewayId : result.error.kind;
};

describe('the id that a delivery names', () => {
  test.each([
    ['flat, as text', '{"id":"1653241101733169556","status":"PAID"}', JSON_TYPE],
    ['flat, as a number with all its digits', '{"id":1653241101733169556}', JSON_TYPE],
    ['wrapped', '{"type":"checkout","data":{"id":"1653241101733169556"}}', JSON_TYPE],
    [
      'wrapped, with an id of the event beside it',
      '{"id":"evt_1","data":{"id":1653241101733169556}}',
      JSON_TYPE,
    ],
    ['with a data that is none', '{"id":"1653241101733169556","data":{"amount":"1.00"}}', JSON_TYPE],
    ['in a form', 'id=1653241101733169556&status=PAID', FORM_TYPE],
    ['with a charset', '{"id":"1653241101733169556"}', 'Application/JSON; charset=UTF-8'],
    ['after a byte order mark', '\uFEFF{"id":"1653241101733169556"}', JSON_TYPE],
  ])('is found %s', (_, text, type) => {
    expect(id(text, type)).toBe('1653241101733169556');
  });

  test('may be missing: such a delivery is kept without one', () => {
    expect(id('{"status":"PAID"}')).toBeNull();
    expect(id('{"id":null}')).toBeNull();
    expect(id('status=PAID', FORM_TYPE)).toBeNull();
  });

  test.each([
    '{"id":"chk_1"}',
    '{"id":""}',
    '{"id":-1}',
    '{"id":1.5}',
    '{"id":1e18}',
    '{"id":true}',
    '{"id":["1"]}',
    '{"id":{"id":"1"}}',
    '{"data":{"id":"x"}}',
    `{"id":"${'1'.repeat(33)}"}`,
    '{"id":"１２"}',
    '{"id":"1","id":"2"}',
  ])('B10 that is no id makes %s unreadable', (text) => {
    expect(id(text)).toBe('unreadable');
  });
});

describe('B10 what is no delivery', () => {
  test.each([
    '',
    ' ',
    'null',
    '42',
    '"id"',
    '[{"id":"1"}]',
    '{"id":"1"',
    "{'id':'1'}",
    '{"id":"1"}x',
    'id=1',
  ])('%s is unreadable', (text) => {
    expect(id(text)).toBe('unreadable');
  });

  test('bytes that are no text are unreadable', () => {
    const bytes = Buffer.from('{"id":"1","note":"\xFF\xFE"}', 'latin1');
    expect(readDelivery(bytes, JSON_TYPE)).toEqual({ ok: false, error: { kind: 'unreadable' } });
  });

  test('a form with two ids is unreadable', () => {
    expect(id('id=1&id=2', FORM_TYPE)).toBe('unreadable');
  });

  test('nesting without end is refused before it is parsed', () => {
    expect(id(`{"id":"1","a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`)).toBe('unreadable');
    expect(id(`{"id":"1","a":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}`)).toBe('unreadable');
  });

  test('brackets in a text are no nesting', () => {
    expect(id(`{"id":"1","note":"\\"${'['.repeat(100)}"}`)).toBe('1');
  });

  test.each([null, '', 'text/plain', 'text/json', 'multipart/form-data', 'application/jsonp', 'constructor'])(
    'the type %s is not supported',
    (type) => {
      expect(read('{"id":"1"}', type)).toEqual({ ok: false, error: { kind: 'unsupported_type' } });
    },
  );
});

test('nothing about the customer is kept, and nothing that is not known', () => {
  const result = read(
    JSON.stringify({
      id: '1653241101733169556',
      checkoutKey: '90ed4298f15d46df',
      requestId: 'qt-1',
      orderId: 'Q-1234',
      status: 'PAID',
      currency: 'AED',
      paidOn: null,
      customerEmail: 'john.smith@example.com',
      customerPhone: '971567000000',
      customer: { firstName: 'John' },
      note: 'x'.repeat(500),
    }).replace('"status"', '"grandtotal":100.10,"status"'),
  );
  expect(result.ok && JSON.parse(result.value.body)).toEqual({
    id: '1653241101733169556',
    status: 'PAID',
    requestId: 'qt-1',
    orderId: 'Q-1234',
    currency: 'AED',
    grandtotal: '100.10',
  });
});

test('a field that is too long or no text is left out, and the delivery still counts', () => {
  const result = read(JSON.stringify({ id: '1', orderId: 'x'.repeat(201), status: { is: 'PAID' } }));
  expect(result).toEqual({ ok: true, value: { gatewayId: '1', body: '{"id":"1"}' } });
});
