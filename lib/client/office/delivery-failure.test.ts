import { expect, test } from 'vitest';
import { deliveryFailure } from './delivery-failure';

test.each([
  [
    'The address lies in a network of our own. A manager can allow that when the address is added.',
    { kind: 'privateNetwork', code: null },
  ],
  ['It did not answer in 15 seconds.', { kind: 'noAnswer', code: null }],
  ['It could not be reached: ECONNREFUSED', { kind: 'unreachable', code: 'ECONNREFUSED' }],
  ['It could not be reached: connect timeout', { kind: 'unreachable', code: null }],
  ['It could not be reached: socket hang up', { kind: 'unreachable', code: null }],
  [
    'It could not be reached: ERR_TLS_CERT_ALTNAME_INVALID',
    { kind: 'unreachable', code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
  ],
  ['Something that a later version says', { kind: 'other', code: null }],
])('%s', (sentence, failure) => {
  expect(deliveryFailure(sentence)).toEqual(failure);
});
