import { expect, test } from 'vitest';
import { asCheckoutId } from '../../domain/core/ids';
import { createLookGate } from './check-checkout';

const one = asCheckoutId('chk_1');
const other = asCheckoutId('chk_2');

test('however often somebody asks, one look a second, for each checkout by itself', () => {
  let now = 50_000;
  const mayLook = createLookGate({ now: () => now });
  const asked = Array.from({ length: 100 }, () => mayLook(one));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(mayLook(other)).toBe(true);
  now += 999;
  expect(mayLook(one)).toBe(false);
  now += 1;
  expect(mayLook(one)).toBe(true);
});

test('a clock that jumps back shuts nobody out', () => {
  let now = 50_000;
  const mayLook = createLookGate({ now: () => now });
  expect(mayLook(one)).toBe(true);
  now = 10_000;
  expect(mayLook(one)).toBe(true);
});
