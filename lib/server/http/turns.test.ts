import { expect, test } from 'vitest';
import { createTurns } from './turns';

const never = new AbortController().signal;

/** Something that runs until it is told to end. */
function job() {
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (end = resolve));
  let hasBegun = false;
  const run = async () => {
    hasBegun = true;
    await over;
  };
  return { run, end, hasBegun: () => hasBegun };
}

test('so many run at once, and whoever waits longest is next', async () => {
  const turns = createTurns(2);
  const jobs = [job(), job(), job(), job()];
  const running = jobs.map(({ run }) => turns(never, run));
  const begun = () => jobs.map(({ hasBegun }) => hasBegun());
  await Promise.resolve();
  expect(begun()).toEqual([true, true, false, false]);
  jobs[1]?.end();
  await running[1];
  expect(begun()).toEqual([true, true, true, false]);
  for (const { end } of jobs) end();
  await Promise.all(running);
  expect(begun()).toEqual([true, true, true, true]);
});

test('who leaves while they wait is passed over, and who fails gives their turn back', async () => {
  const turns = createTurns(1);
  const [first, last] = [job(), job()];
  const leaving = new AbortController();
  const running = turns(never, first.run);
  const left = turns(leaving.signal, () => Promise.reject(new Error('It ran.')));
  const failing = turns(never, () => Promise.reject(new Error('It failed.')));
  const waiting = turns(never, last.run);
  leaving.abort();
  await expect(left).rejects.toThrow('has left');
  first.end();
  await running;
  await expect(failing).rejects.toThrow('It failed.');
  last.end();
  await waiting;
  await expect(turns(leaving.signal, last.run), 'gone before it came').rejects.toThrow('has left');
});
