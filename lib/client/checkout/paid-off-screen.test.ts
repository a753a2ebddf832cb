import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PaidSaleDto } from '../../api/exceptions/exception';
import {
  dismissPaid,
  dismissPaidLater,
  hear,
  hearPaid,
  type Heard,
  NOTHING_HEARD,
  show,
  toldNow,
} from './paid-off-screen';

const sale = (orderId: string): PaidSaleDto => ({
  orderId,
  reference: `Q-${orderId}`,
  amount: { minor: 4_250, currency: 'AED' },
  madeAt: 0,
  linkFor: null,
});

const [old, older, newest] = [sale('old'), sale('older'), sale('newest')];

const told = ({ told: sales }: Heard) => sales.map(({ orderId }) => orderId);

describe('a sale that was paid off the screen', () => {
  it('is told once, however often the server tells of it', () => {
    const once = hear(hear(NOTHING_HEARD, []), [old]);
    expect(told(once)).toEqual(['old']);
    const dismissed = { ...once, told: [] };
    expect(hear(dismissed, [old])).toBe(dismissed);
    expect(told(hear(dismissed, [newest, old]))).toEqual(['newest']);
  });

  it('is not told when it was paid before the page came', () => {
    const begun = hear(NOTHING_HEARD, [old]);
    expect(told(begun)).toEqual([]);
    expect(told(hear(begun, [newest, old]))).toEqual(['newest']);
  });

  it('waits behind the newer ones until it has been seen', () => {
    const some = hear(hear(hear(NOTHING_HEARD, []), [older, old]), [newest, older, old]);
    expect(told(some)).toEqual(['newest', 'older', 'old']);
  });

  it('is not told where its own screen is open, nor after that was left', () => {
    const open = show(hear(NOTHING_HEARD, []), 'old', false);
    const heard = hear(open, [newest, old]);
    expect(told(heard)).toEqual(['newest']);
    expect(told(hear({ ...heard, onScreen: null }, [newest, old]))).toEqual(['newest']);
  });

  it('is not told when its own screen showed Paid before the server was asked', () => {
    const left = { ...show(hear(NOTHING_HEARD, []), 'old', true), onScreen: null };
    expect(told(hear(left, [old]))).toEqual([]);
    const beforeAnyAnswer = { ...show(NOTHING_HEARD, 'old', true), onScreen: null };
    expect(told(hear(hear(beforeAnyAnswer, []), [old]))).toEqual([]);
  });

  it('is told when its screen was left unpaid, and no more once that is opened', () => {
    const left = { ...show(hear(NOTHING_HEARD, []), 'old', false), onScreen: null };
    const heard = hear(left, [newest, old]);
    expect(told(heard)).toEqual(['newest', 'old']);
    expect(told(show(heard, 'old', true))).toEqual(['newest']);
  });

  it('is forgotten long after the server stops telling of it', () => {
    let heard = hear(NOTHING_HEARD, []);
    for (let number = 0; number < 1_000; number += 1) heard = hear(heard, [sale(`${number}`)]);
    expect(heard.known).toHaveLength(200);
  });
});

describe('the line about it', () => {
  afterEach(() => {
    vi.useRealTimers();
    dismissPaid();
  });

  const ids = () => toldNow().map(({ orderId }) => orderId);
  const shown = { isSeen: () => true, isInUse: () => false };

  const shownAfter = (ms: number, line: Partial<typeof shown>) => {
    vi.useFakeTimers();
    hearPaid([]);
    const before = `of ${ms}`;
    expect(hearPaid([sale(before)])).toBe(true);
    const stop = dismissPaidLater({ ...shown, ...line });
    vi.advanceTimersByTime(ms);
    stop();
    return ids().includes(before);
  };

  it('stays for twenty seconds at least, then goes by itself', () => {
    expect(shownAfter(20_000, {})).toBe(true);
    expect(shownAfter(30_000, {})).toBe(false);
  });

  it('stays for as long as somebody is about to use it', () => {
    expect(shownAfter(300_000, { isInUse: () => true })).toBe(true);
  });

  it('stays until it could be seen, where something hides it or the screen is off', () => {
    expect(shownAfter(310_000, { isSeen: () => false })).toBe(true);
  });

  it('does not begin again on the next screen', () => {
    expect(shownAfter(15_000, {})).toBe(true);
    const stop = dismissPaidLater(shown);
    vi.advanceTimersByTime(12_000);
    stop();
    expect(ids()).toEqual([]);
  });
});
