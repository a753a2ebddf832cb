import { describe, expect, test } from 'vitest';
import { holdsMoney } from './holds-money';
import type { Checkout } from './checkout';
import { money } from './money';
import { paymentAnswer } from './payment-answer';
import { PHASES } from './phase';
import { STATUSES } from './status';

type Asked = Parameters<typeof paymentAnswer>[0];

const open: Asked = { phase: 'open', status: 'PENDING', booked: null, refundedMinor: 0, oddity: null };
const paid: Asked = {
  ...open,
  phase: 'closed',
  status: 'PAID',
  booked: { amount: money(1250, 'AED'), to: 'receivable' },
};
const aside = { amount: money(1250, 'AED'), to: 'suspense' } as const;

describe('did they pay?', () => {
  test.each<[string, Asked, ReturnType<typeof paymentAnswer>]>([
    ['a code that can be paid', open, 'not_yet'],
    ['a customer who is paying', { ...open, status: 'PENDING_CONFIRMATION' }, 'paying'],
    ['reserved money', { ...open, status: 'AUTHORIZED' }, 'reserved'],
    ['money for the sale', paid, 'yes'],
    ['money set aside', { ...paid, booked: aside }, 'set_aside'],
    ['a part that went back', { ...paid, status: 'PARTIALLY_REFUNDED', refundedMinor: 250 }, 'partly_back'],
    ['all that went back', { ...paid, status: 'REFUNDED', refundedMinor: 1250 }, 'given_back'],
    ['all of the money aside went back', { ...paid, booked: aside, refundedMinor: 1250 }, 'given_back'],
    ['money that the bank took back', { ...paid, status: 'CHARGEBACK' }, 'charged_back'],
    ['an ended code', { ...open, phase: 'closed', status: 'EXPIRED' }, 'no'],
    ['a charge that was refused', { ...open, phase: 'rejected', status: null }, 'no'],
    ['money for a charge that was refused', { ...paid, phase: 'rejected', booked: aside }, 'set_aside'],
    ['a create without an answer', { ...open, phase: 'unanswered', status: null }, 'unknown'],
    ['a cancel without an end', { ...open, phase: 'closing' }, 'unknown'],
    ['a state that nobody knows', { ...open, status: 'UNRECOGNISED' }, 'unknown'],
    [
      'an end that does not fit',
      { ...open, phase: 'closed', status: 'CANCELLED', oddity: 'amount PAID' },
      'unknown',
    ],
  ])('%s', (_, checkout, expected) => {
    expect(paymentAnswer(checkout)).toBe(expected);
  });

  test('is never "no" where money is, nor "yes" where the books have none', () => {
    for (const phase of PHASES) {
      for (const status of [...STATUSES, null]) {
        for (const booked of [null, paid.booked, aside]) {
          const checkout: Asked & Pick<Checkout, 'booked'> = { ...open, phase, status, booked };
          const answer = paymentAnswer(checkout);
          if (holdsMoney(checkout))
            expect(['no', 'not_yet', 'unknown', 'paying', 'reserved']).not.toContain(answer);
          if (!booked)
            expect(['yes', 'partly_back', 'given_back', 'charged_back', 'set_aside']).not.toContain(answer);
        }
      }
    }
  });
});
