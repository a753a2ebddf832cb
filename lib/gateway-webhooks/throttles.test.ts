import { expect, test } from 'vitest';
import { createRateLimit, rememberBriefly } from './throttles';

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

function counted(answers: readonly (number | Error)[]) {
  const time = { now: 0 };
  let asked = 0;
  const load = async () => {
    const answer = answers[asked++];
    if (typeof answer !== 'number') throw answer;
    return answer;
  };
  return { time, recall: rememberBriefly(load, { clock: { now: () => time.now }, ms: 1_000 }) };
}

test('everybody who asks within the time gets one answer, then the next', async () => {
  const { time, recall } = counted([1, 2]);
  expect(await Promise.all([recall(), recall(), recall()])).toEqual([1, 1, 1]);
  time.now = 999;
  expect(await recall()).toBe(1);
  time.now = 1_000;
  expect(await recall()).toBe(2);
});

test('a failure is not remembered', async () => {
  const { recall } = counted([new Error('away'), 7]);
  await expect(recall()).rejects.toThrow('away');
  expect(await recall()).toBe(7);
});
