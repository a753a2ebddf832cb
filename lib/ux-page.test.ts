import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../docs/ux.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| U(\d+) +\|([^|]+)\|([^|]+)\|([^|]*)\|$/gm)];

test('every complaint has its line, in order', () => {
  expect(rows.map(([, number]) => Number(number))).toEqual(
    Array.from({ length: 70 }, (_, index) => index + 1),
  );
});

test.each(rows.map(([, number, , answer = '', where = '']) => ({ number, answer, where })))(
  'U$number says where its answer is, or that there is none',
  ({ answer, where }) => {
    const files = [...where.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    expect(files.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url)))).toEqual([]);
    expect(files.length === 0).toBe(answer.includes('Not answered yet'));
  },
);
