import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Change } from './break';
import { breaks } from './breaks/all';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

test('every deliberate break fits the code as it is now', () => {
  const changes = breaks.flatMap(({ id, behind = [], ...given }) =>
    [given, ...behind].map((change: Change) => ({ id, change })),
  );
  for (const { id, change } of changes) {
    const times = read(change.file).split(change.from).length - 1;
    expect(times, `${id}: what it changes occurs ${times} times in ${change.file}`).toBe(1);
  }
  expect(new Set(breaks.map(({ id }) => id)).size, 'Two breaks have one name.').toBe(breaks.length);
});
