import { expect, test } from 'vitest';
import type { ExceptionDto } from '../../api/exceptions/exception';
import en from '../../messages/en.json';
import { ALERT_TEXTS } from './alert-texts';
import {
  EXCEPTION_VARIANT,
  exceptionAdvice,
  exceptionCase,
  isOnTop,
  movedVariant,
} from './exception-variant';

const mismatch = {
  kind: 'mismatch',
  mismatch: 'amount',
  moved: 'yes',
  isRefundable: false,
  isCounted: false,
  setAside: { minor: 1000, currency: 'AED' },
} as const;

const caseOf = (change: Partial<ExceptionDto>) => exceptionCase({ ...dto, ...mismatch, ...change });

const dto: ExceptionDto = {
  ...mismatch,
  id: 'exc_1',
  amount: null,
  asked: null,
  cash: null,
  refundedAside: null,
  saleHas: null,
  othersAside: null,
  othersRefunded: null,
  orderId: null,
  checkoutId: null,
  payment: null,
  saleNote: null,
  reference: null,
  displayId: null,
  statusText: null,
  lapsesAt: null,
  till: null,
  soldBy: null,
  openedAt: 0,
  decisions: [],
  resolved: null,
};

test('B27 B29 B30 each way not to match has its own advice', () => {
  expect(caseOf({})).toBe('mismatch_amount');
  expect(caseOf({ mismatch: 'cash' })).toBe('mismatch_cash');
  expect(caseOf({ mismatch: 'other' })).toBe('mismatch_other');
  expect(caseOf({ moved: 'no', setAside: null })).toBe('mismatch_unpaid');
  expect(caseOf({ setAside: null }), 'nothing to accept').toBe('mismatch_other');
  expect(caseOf({ setAside: null, isCounted: true }), 'decided before').toBe('mismatch_again');
});

test('reserved money has not moved, and money that a bank took back did', () => {
  expect(movedVariant({ kind: 'authorisation_ending', moved: 'no' }).word).toBe('reserved');
  expect(movedVariant({ kind: 'chargeback', moved: 'yes' }).word).toBe('takenBack');
  expect(movedVariant({ kind: 'late', moved: 'yes' }).word).toBe('yes');
  expect(movedVariant({ kind: 'unrecognised', moved: 'unknown' }).word).toBe('unknown');
  expect(movedVariant({ kind: 'mismatch', moved: 'no' }).word).toBe('no');
});

test('a payment of a sale is refunded on the sale’s page, any other in the portal', () => {
  const advice = (change: Partial<ExceptionDto>) => exceptionAdvice({ ...dto, ...change });
  expect(advice({ kind: 'duplicate', isRefundable: true })).toBe('duplicate');
  expect(advice({ kind: 'duplicate' }), 'made at the gateway by our own request').toBe('duplicate_elsewhere');
  expect(advice({ kind: 'late' })).toBe('late_elsewhere');
  expect(advice({ kind: 'chargeback' })).toBe('chargeback');
});

test('B25 where the sale has its money the way is back, whatever kind of payment comes on top', () => {
  const saleHas = { minor: 5000, currency: 'AED' };
  const second: ExceptionDto = { ...dto, saleHas, decisions: ['accepted'] };
  for (const kind of ['late', 'duplicate', 'paid_after_cancel', 'mismatch'] as const) {
    expect(exceptionAdvice({ ...second, kind, isRefundable: true })).toBe('onTop');
    expect(exceptionAdvice({ ...second, kind })).toBe('onTop_elsewhere');
  }
  expect(isOnTop(second)).toBe(true);
  expect(isOnTop({ ...second, decisions: ['noted'] }), 'nothing of it to accept').toBe(false);
  expect(isOnTop({ ...second, saleHas: null })).toBe(false);
});

test('money that does not count yet is never green, and its words are those of the sale’s own screen', () => {
  for (const { tone } of Object.values(EXCEPTION_VARIANT)) expect(tone).not.toBe('paid');
  const textOf = (kind: 'late' | 'paid_after_cancel' | 'duplicate') => ALERT_TEXTS[kind][1];
  expect(textOf('late')).toBe('sentence.heldBack_late');
  expect(textOf('paid_after_cancel')).toBe('sentence.heldBack_late');
  expect(textOf('duplicate')).toBe('sentence.heldBack_duplicate');
  for (const because of ['late', 'duplicate', 'other_amount'] as const)
    expect(en.sentence[`heldBack_${because}`]).toMatch(/[Cc]all a manager/);
  expect(en.exceptionAlert.mismatchMore).toContain('call a manager');
});

test('two payments of a sale that are both set aside get one advice, and once one is decided the other says so', () => {
  const other = { minor: 5000, currency: 'AED' };
  const kinds = ['late', 'duplicate', 'paid_after_cancel', 'mismatch'] as const;
  for (const kind of kinds) {
    const one: ExceptionDto = {
      ...dto,
      kind,
      isRefundable: true,
      decisions: ['accepted'],
      othersAside: other,
    };
    expect(exceptionAdvice(one)).toBe('oneOfTwo');
    expect(exceptionAdvice({ ...one, isRefundable: false })).toBe('oneOfTwo_elsewhere');
    expect(exceptionAdvice({ ...one, othersAside: null, othersRefunded: other })).toBe('lastOfTwo');
    expect(exceptionAdvice({ ...one, othersAside: null, saleHas: other })).toBe('onTop');
  }
  expect(exceptionAdvice({ ...dto, kind: 'chargeback', othersRefunded: other })).toBe('chargeback');
});
