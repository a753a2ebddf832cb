import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../docs');
const page = readFileSync(join(docs, 'reliability.md'), 'utf8');

/** How many cases each group has. */
const GROUPS = { A: 22, B: 40, C: 24, D: 21, E: 27, G: 15 };

type Row = { readonly ids: readonly string[]; readonly tests: string; readonly reason: string };

const numbered = (group: string, number: number) => `${group}${String(number).padStart(2, '0')}`;

function idsOf(cell: string): string[] {
  const [, group = '', first, , last = first] = /^([A-Z])(\d{2})(–[A-Z](\d{2}))?$/.exec(cell) ?? [];
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, index) => numbered(group, Number(first) + index));
}

const rows: readonly Row[] = page.split('\n').flatMap((line) => {
  const [, id = '', , , tests = '', reason = ''] = line.split('|').map((cell) => cell.trim());
  return /^[A-H]\d{2}/.test(id) ? [{ ids: idsOf(id), tests, reason }] : [];
});

const files = new Map(
  Array.from(page.matchAll(/^\[([\w-]+)\]: (\S+)$/gm), ([, name = '', path = '']) => [
    name,
    join(docs, path),
  ]),
);

/** `[file] how its name begins…` */
const named = rows.flatMap(({ ids, tests }) =>
  tests
    .split('<br>')
    .filter((text) => text !== '')
    .map((text) => {
      const [, file = '', title = ''] = /^\[([\w-]+)\] (.+?)…?$/.exec(text) ?? [];
      return { id: ids[0] ?? '', file, title };
    }),
);

describe('the page about reliability', () => {
  test('has every case once', () => {
    const expected = Object.entries(GROUPS).flatMap(([group, count]) =>
      Array.from({ length: count }, (_, index) => numbered(group, index + 1)),
    );
    expect(rows.flatMap(({ ids }) => ids)).toEqual(expected);
  });

  test.each(named)('$id: $file has a test “$title”', ({ file, title }) => {
    const path = files.get(file);
    if (path === undefined || !existsSync(path)) throw new Error(`There is no file behind [${file}].`);
    expect(title.length).toBeGreaterThan(5);
    expect(readFileSync(path, 'utf8').includes(title), path).toBe(true);
  });

  test.each(rows)('$ids.0: is tested under its own id, or says why not', ({ ids, tests, reason }) => {
    if (tests === '') expect(reason).toMatch(/^(waits|does not apply): /);
    else expect(tests).toContain(ids[0]);
  });

  test('has the marks between which `npm run measure` writes', () => {
    expect(page).toMatch(/<!-- measured -->[^]+<!-- \/measured -->/);
  });

  test('names no file that it does not use', () => {
    expect([...files.keys()].filter((name) => !named.some(({ file }) => file === name))).toEqual([]);
  });
});
