import { expect, test } from 'vitest';
import { deliveryFailure } from './delivery-failure';

test.each([
  [
    'The address lies in a network of our own. A manager can allow that when the address is added.',
    { kind: 'privateNetwork', code: null },
  ],
  ['It did not answer in 15 seconds.', { kind: 'noAnswer', code: null }],
  ['It closed the connection without an answer.', { kind: 'noAnswer', code: null }],
  ['It could not be reached: ECONNREFUSED', { kind: 'refused', code: 'ECONNREFUSED' }],
  ['It could not be reached: ENOTFOUND', { kind: 'noSuchName', code: 'ENOTFOUND' }],
  [
    'It could not be reached: ERR_TLS_CERT_ALTNAME_INVALID',
    { kind: 'certificate', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  ],
  [
    'It could not be reached: UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    { kind: 'certificate', code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' },
  ],
  ['It could not be reached: CERT_HAS_EXPIRED', { kind: 'certificate', code: 'CERT_HAS_EXPIRED' }],
  ['It could not be reached: EHOSTUNREACH', { kind: 'unreachable', code: 'EHOSTUNREACH' }],
  ['It could not be reached: connect timeout', { kind: 'unreachable', code: null }],
  ['It could not be reached: socket hang up', { kind: 'unreachable', code: null }],
  ['Something that a later version says', { kind: 'other', code: null }],
])('%s', (lastFailure, failure) => {
  expect(deliveryFailure({ state: 'retrying', lastStatus: null, lastFailure })).toEqual(failure);
});

test('an answer that is no success is a failure too, and a success is none', () => {
  const answered = { lastStatus: 503, lastFailure: null };
  expect(deliveryFailure({ ...answered, state: 'givenUp' })).toEqual({ kind: 'error', code: 'HTTP 503' });
  expect(deliveryFailure({ ...answered, state: 'delivered', lastStatus: 204 })).toBeNull();
  expect(deliveryFailure({ state: 'waiting', lastStatus: null, lastFailure: null })).toBeNull();
});
