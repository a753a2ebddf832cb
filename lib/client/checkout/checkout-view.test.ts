import { describe, expect, it } from 'vitest';
import { checkoutView, sentenceKey } from './checkout-view';
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
    expect(checkoutView({ phase, status })).toBe(view);
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
