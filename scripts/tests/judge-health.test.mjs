import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeHealth } from '../lib/supervise/judge-health.mjs';

const busy = { busy: 1 };
const idle = { busy: 0.1 };

/** @param {[boolean, { busy: number } | undefined][]} looks */
function verdicts(looks) {
  const judge = judgeHealth();
  return looks.map(([isAnswering, alive]) => judge({ isAnswering, alive }));
}

test('a slow app is left alone, for however long it is busy and answers nothing', () => {
  assert.deepEqual(new Set(verdicts(Array(100).fill([false, busy]))), new Set([undefined]));
});

test('an app whose loop stands still is dead after three looks, and its answers have no say in it', () => {
  const told = verdicts([
    [true, idle],
    [false, undefined],
    [false, undefined],
    [false, undefined],
  ]);
  assert.deepEqual(told.slice(0, 3), [undefined, undefined, undefined]);
  assert.match(told[3] ?? '', /without a sign of life/);
});

test('an app that stood still and came back is well', () => {
  /** @type {[boolean, { busy: number } | undefined][]} */
  const frozen = [
    [false, undefined],
    [false, undefined],
    [true, idle],
  ];
  assert.deepEqual(new Set(verdicts([[true, idle], ...frozen, ...frozen, ...frozen])), new Set([undefined]));
});

test('an app that has time and yet gives no answer is stuck', () => {
  assert.match(verdicts(Array(3).fill([false, idle])).at(-1) ?? '', /without an answer/);
  assert.equal(
    verdicts([
      [false, idle],
      [false, busy],
      [false, idle],
      [false, idle],
    ]).at(-1),
    undefined,
  );
});

test('a child that tells nothing by itself is judged by its answers', () => {
  assert.match(verdicts(Array(3).fill([false, undefined])).at(-1) ?? '', /without an answer/);
  assert.equal(
    verdicts([
      [false, undefined],
      [false, undefined],
      [true, undefined],
    ]).at(-1),
    undefined,
  );
});
