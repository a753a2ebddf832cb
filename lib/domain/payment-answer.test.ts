import { describe, expect, test } from 'vitest';
import { STALE_AFTER_MS } from './display-state';
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
    expect(paymentAnswer(checkout, 1_000)).toBe(expected);
  });

  test('is not known of an open code that nobody has read lately, and stays what it is of money and of ends', () => {
    for (const status of ['PENDING', 'PENDING_CONFIRMATION', 'AUTHORIZED'] as const)
      for (const age of [null, STALE_AFTER_MS + 1])
        expect(paymentAnswer({ ...open, status }, age), status).toBe('unknown');
    expect(paymentAnswer(open, STALE_AFTER_MS)).toBe('not_yet');
    expect(paymentAnswer(paid, null)).toBe('yes');
    expect(paymentAnswer({ ...open, phase: 'closed', status: 'EXPIRED' }, null)).toBe('no');
  });

  test('is never "no" where money is, nor "yes" where the books have none', () => {
    for (const phase of PHASES) {
      for (const status of [...STATUSES, null]) {
        for (const booked of [null, paid.booked, aside]) {
          const checkout: Asked & Pick<Checkout, 'booked'> = { ...open, phase, status, booked };
          const answer = paymentAnswer(checkout, 1_000);
          if (holdsMoney(checkout))
            expect(['no', 'not_yet', 'unknown', 'paying', 'reserved']).not.toContain(answer);
          if (!booked)
            expect(['yes', 'partly_back', 'given_back', 'charged_back', 'set_aside']).not.toContain(answer);
        }
      }
    }
  });
});
