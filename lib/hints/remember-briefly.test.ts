import { expect, test } from 'vitest';
import { rememberBriefly } from './remember-briefly';

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
