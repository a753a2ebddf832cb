import { expect, it } from 'vitest';
import { endsRefund } from './ends-refund';
import { PROBLEM_KINDS } from '../problem';

it('C06 stays the same request while the answer says nothing about it, as when somebody was signed out meanwhile', () => {
  const kinds = [...PROBLEM_KINDS.filter((kind) => !endsRefund(kind))];
  expect(kinds).toEqual([
    'bad_request',
    'signed_out',
    'forbidden',
    'not_allowed',
    'not_found',
    'wrong_pin',
    'sign_in_locked',
    'busy',
    'internal',
  ]);
  expect(endsRefund('failed')).toBe(false);
});
