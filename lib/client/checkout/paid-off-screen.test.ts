import { describe, expect, it } from 'vitest';
import type { PaidSaleDto } from '../../api/exceptions/exception';
import { hear, type Heard, NOTHING_HEARD, show } from './paid-off-screen';

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
