import { describe, expect, it } from 'vitest';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import {
  cameApartAt,
  checkoutView,
  isKnownUnpaid,
  needsLook,
  sentenceKey,
  variantOf,
  wordKey,
} from './checkout-view';
import { checkoutDto } from '../testing/checkout-dto';

describe('what a checkout looks like', () => {
  it.each([
    ['creating', null, 'code'],
    ['open', 'PENDING', 'code'],
    ['open', 'PENDING_CONFIRMATION', 'code'],
    ['open', 'UNRECOGNISED', 'code'],
    ['open', 'AUTHORIZED', 'result'],
    ['outcome_unknown', null, 'result'],
    ['cancelling', 'PENDING', 'result'],
    ['rejected', null, 'result'],
    ['closed', 'PAID', 'result'],
    ['closed', 'EXPIRED', 'result'],
  ] as const)('phase %s with status %s is a %s', (phase, status, view) => {
    expect(checkoutView(checkoutDto({ phase, status }))).toBe(view);
  });

  it.each([
    ['money of another amount', { heldBack: { minor: 5000, currency: 'AED', because: 'other_amount' } }],
    ['a read that does not fit', { isInDoubt: true }],
  ] as const)('B27 a code is covered by %s, although it is open, and a manager is to look', (_, over) => {
    const open = checkoutDto({ phase: 'open', status: 'PENDING', ...over });
    expect(checkoutView(open)).toBe('result');
    expect(needsLook(open)).toBe(true);
    expect(needsLook(checkoutDto())).toBe(false);
  });

  it.each([
    ['paid', 'open_paid'],
    ['money', 'open_money'],
  ] as const)('B25 a code is covered when its sale has %s by another one', (state, sentence) => {
    const open = checkoutDto({ phase: 'open', status: 'PENDING', other: { id: 'chk_older', state } });
    expect(checkoutView(open)).toBe('result');
    expect(wordKey('waiting', open)).toBe('doNotScan');
    expect(sentenceKey('waiting', open, true)).toBe(sentence);
    expect(variantOf('waiting', open)).toEqual(variantOf('heldBack', checkoutDto()));
  });

  it.each(['late', 'duplicate', 'other_amount'] as const)('says why money is held back: %s', (because) => {
    const held = checkoutDto({ phase: 'closed', heldBack: { minor: 1250, currency: 'AED', because } });
    expect(wordKey('heldBack', held)).toBe(`heldBack_${because}`);
    expect(sentenceKey('heldBack', held)).toBe(`heldBack_${because}`);
  });

  it('says that the connection is lost while there is a code, and not what it said before', () => {
    expect(sentenceKey('waiting', checkoutDto(), true)).toBe('lost');
    expect(sentenceKey('notConfirmed', checkoutDto(), true)).toBe('lost');
    expect(sentenceKey('paid', checkoutDto({ phase: 'closed', status: 'PAID' }), true)).toBe('paid');
  });

  it('says of another amount that counts how it differs from what was asked for', () => {
    const paid = (amountMinor: number, currency = 'AED') =>
      checkoutDto({ phase: 'closed', status: 'PAID', amountMinor, asked: { minor: 8_100, currency } });
    expect(sentenceKey('paid', paid(7_650))).toBe('paidShort');
    expect(sentenceKey('paid', paid(9_000))).toBe('paidOver');
    expect(sentenceKey('paid', paid(8_100, 'USD'))).toBe('paidInstead');
  });

  it('says who cancelled, where that was one of the shop', () => {
    const cancelled = checkoutDto({ phase: 'closed', status: 'CANCELLED', cancelledBy: 'Counter' });
    expect(sentenceKey('cancelled', cancelled)).toBe('cancelledBy');
    expect(sentenceKey('cancelled', { ...cancelled, cancelledBy: null })).toBe('cancelled');
  });

  it('says of a doubt what it is', () => {
    expect(sentenceKey('waiting', checkoutDto({ isInDoubt: true }))).toBe('inDoubt');
  });

  it.each(['paid', 'money', 'payable'] as const)('says that another code of the sale is %s', (state) => {
    const ended = checkoutDto({ phase: 'closed', status: 'FAILED', other: { id: 'chk_2', state } });
    expect(sentenceKey('declined', ended)).toBe(`other_${state}`);
    const tone = { paid: 'neutral', money: 'amber', payable: 'declined' } as const;
    expect(variantOf('declined', ended).tone, 'red is for a sale that needs another try').toBe(tone[state]);
    const word = { paid: 'paidOther', money: 'moneyOther', payable: 'declined' } as const;
    expect(wordKey('declined', ended), 'money is said before the end of a code').toBe(word[state]);
  });

  it.each([
    ['open', 'PENDING', 'stale'],
    ['open', 'UNRECOGNISED', 'notConfirmed'],
    ['outcome_unknown', null, 'outcome_unknown'],
    ['cancelling', 'PENDING', 'cancelling'],
  ] as const)('says what is not confirmed in phase %s', (phase, status, key) => {
    expect(sentenceKey('notConfirmed', checkoutDto({ phase, status }))).toBe(key);
  });
});

describe('what Check now may answer', () => {
  const read = { phase: 'open', status: 'PENDING', lastReadAt: 10_000, serverNow: 10_400 } as const;

  it('is "not paid yet", where the payment service has just said so', () => {
    expect(isKnownUnpaid(checkoutDto(read))).toBe(true);
  });

  it.each([
    ['was not asked', { lastReadAt: 1_000 }],
    ['was never asked', { lastReadAt: null }],
    ['says that the customer is paying', { status: 'PENDING_CONFIRMATION' }],
    ['shows what does not fit', { isInDoubt: true }],
    ['says that it is over', { phase: 'closed', status: 'EXPIRED' }],
  ] as const)('is not, where it %s', (_, change) => {
    expect(isKnownUnpaid(checkoutDto({ ...read, ...change }))).toBe(false);
  });
});

describe('when money came', () => {
  const heldBack = { minor: 1250, currency: 'AED', because: 'late' } as const;
  const at = (over: Partial<CheckoutDto>) => cameApartAt(checkoutDto(over));

  it('B20 is told of a late payment, also once a manager has let it count', () => {
    expect(at({ endedAt: 1_000, cameAt: 90_000, heldBack })).toBe(90_000);
    expect(at({ endedAt: 1_000, cameAt: 90_000 })).toBe(90_000);
  });

  it('is what the end says where the payment was that end', () => {
    expect(at({ endedAt: 90_000, cameAt: 90_400 })).toBe(null);
    expect(at({ endedAt: 90_000, cameAt: null })).toBe(null);
  });
});
