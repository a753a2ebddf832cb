import { expect, test } from 'vitest';
import { afterSecond, type PaidReturn } from './paid-return';

const seen = { isVisible: true, needsLook: false };

const after = (left: PaidReturn, ...seconds: readonly (typeof seen)[]) => seconds.reduce(afterSecond, left);

test('Paid gives way after as many seconds as the branch wants, and not again', () => {
  expect(after(3, seen, seen)).toBe(1);
  expect(after(3, seen, seen, seen)).toBe(0);
  expect(after(3, seen, seen, seen, seen)).toBe(0);
});

test('seconds on a dark screen do not count: nobody has seen it yet', () => {
  const dark = { ...seen, isVisible: false };
  expect(after(3, dark, seen, dark, dark)).toBe(2);
});

test('it stays as soon as something needs a look, also after that was looked at', () => {
  expect(after(3, seen, { ...seen, needsLook: true })).toBeNull();
  expect(after(3, { ...seen, needsLook: true }, seen, seen, seen)).toBeNull();
});

test('it stays when somebody has touched it', () => {
  expect(after(null, seen, seen)).toBeNull();
});
