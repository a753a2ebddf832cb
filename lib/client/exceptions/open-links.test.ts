import { expect, it } from 'vitest';
import { sumOfLinks } from './open-links';

const link = (orderId: string, minor: number, currency = 'AED') => ({ orderId, amount: { minor, currency } });

it('says of open links how many there are and how much they ask for', () => {
  expect(sumOfLinks([link('a', 7_000), link('b', 5_000)], [])).toEqual({
    count: 2,
    amount: { minor: 12_000, currency: 'AED' },
  });
  expect(sumOfLinks([], [])).toBeNull();
});

it('leaves out a sale that has a card already', () => {
  expect(sumOfLinks([link('a', 7_000), link('b', 5_000)], ['a'])).toMatchObject({ count: 1 });
  expect(sumOfLinks([link('a', 7_000)], ['a', 'c'])).toBeNull();
});

it('adds up no two currencies', () => {
  expect(sumOfLinks([link('a', 7_000), link('b', 5_000, 'USD')], [])).toEqual({ count: 2, amount: null });
});
