import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import { pollEvery } from './poll-every';
import { checkoutDto } from '../testing/checkout-dto';

const NOW = 5_000_000;

const aged = (ageMs: number, over: Partial<CheckoutDto> = {}) => ({
  checkout: checkoutDto({ createdAt: 0, serverNow: ageMs, ...over }),
  receivedAt: NOW,
});

describe('how often a till asks', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: NOW });
    vi.stubGlobal('document', { hidden: false });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('starts at once, before there is any answer', () => {
    expect(pollEvery(undefined)).toBe(1_500);
  });

  it.each([
    [10_000, 1_500],
    [100_000, 3_000],
    [400_000, 6_000],
  ])('a checkout of %i ms every %i ms', (age, interval) => {
    expect(pollEvery(aged(age))).toBe(interval);
  });

  it('less often while nobody can see it', () => {
    vi.stubGlobal('document', { hidden: true });
    expect(pollEvery(aged(0))).toBe(5_000);
  });

  it.each(['PAID', 'REFUNDED', 'CHARGEBACK'] as const)('never again once it is %s', (status) => {
    expect(pollEvery(aged(0, { phase: 'closed', status }))).toBe(0);
  });

  it('B20 on after an end without money, which may come late, and on while money is held back', () => {
    for (const status of ['FAILED', 'CANCELLED', 'EXPIRED'] as const)
      expect(pollEvery(aged(0, { phase: 'closed', status }))).toBeGreaterThan(0);
    expect(pollEvery(aged(0, { phase: 'rejected', status: null }))).toBeGreaterThan(0);
    const heldBack = { minor: 1250, currency: 'AED', because: 'late', at: 0 } as const;
    expect(pollEvery(aged(0, { phase: 'closed', status: 'PAID', heldBack }))).toBeGreaterThan(0);
  });

  it.each([
    ['outcome_unknown', null],
    ['cancelling', 'PENDING'],
    ['open', 'AUTHORIZED'],
    ['open', 'UNRECOGNISED'],
  ] as const)('on and on in phase %s with status %s', (phase, status) => {
    expect(pollEvery(aged(0, { phase, status }))).toBeGreaterThan(0);
  });
});
