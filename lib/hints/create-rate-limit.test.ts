import { expect, test } from 'vitest';
import { createRateLimit } from './create-rate-limit';

function limitOfFifty() {
  const time = { now: 1_000_000 };
  const limit = createRateLimit({ now: () => time.now }, 50);
  const passed = (key: string, tries: number) =>
    Array.from({ length: tries }, () => limit(key)).filter((wait) => wait === null).length;
  return { time, limit, passed };
}

test('S54 fifty a second pass, whatever comes at once', () => {
  const { time, passed } = limitOfFifty();
  expect(passed('token', 500)).toBe(50);
  time.now += 1_000;
  expect(passed('token', 500)).toBe(50);
  time.now += 60_000;
  expect(passed('token', 500)).toBe(50);
});

test('whoever has to wait is told how long', () => {
  const { time, limit, passed } = limitOfFifty();
  passed('token', 50);
  expect(limit('token')).toBe(20);
  time.now += 20;
  expect(limit('token')).toBeNull();
});

test('each address has its own count', () => {
  const { passed } = limitOfFifty();
  passed('one', 500);
  expect(passed('other', 500)).toBe(50);
});

test('a clock that was set back neither refills nor locks out for ever', () => {
  const { time, limit, passed } = limitOfFifty();
  passed('token', 50);
  time.now -= 3_600_000;
  expect(limit('token')).toBe(20);
  time.now += 20;
  expect(limit('token')).toBeNull();
});
