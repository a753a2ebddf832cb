import { expect, test } from 'vitest';
import { createTurns } from './turns';

const later = () => {
  let finish: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (finish = resolve));
  return { done, finish };
};

test('so many run at once, the others in their order, and one too many is turned away', async () => {
  const turns = createTurns(2, 2);
  const begun: number[] = [];
  const works = Array.from({ length: 4 }, later);
  const runs = works.map(({ done }, index) =>
    turns(async () => {
      begun.push(index);
      await done;
      return index;
    }),
  );
  await Promise.resolve();
  expect(begun).toEqual([0, 1]);
  expect(await turns(() => Promise.resolve('never'))).toBeNull();
  for (const { finish } of works) finish();
  expect(await Promise.all(runs)).toEqual([0, 1, 2, 3]);
  expect(begun).toEqual([0, 1, 2, 3]);
  expect(await turns(() => Promise.resolve('again'))).toBe('again');
});

test('what fails makes room as well', async () => {
  const turns = createTurns(1, 1);
  await expect(turns(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns(() => Promise.resolve('next'))).toBe('next');
});
