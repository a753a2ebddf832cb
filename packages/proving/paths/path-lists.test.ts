import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { firstSentence, readPathLists, writePathLists } from './path-lists';

const PAGE = [
  '<!-- path: webhook -->',
  '',
  '- `lib/b`',
  '  - `two.ts`: the second',
  '- `lib/a`',
  '  - `one.ts`: the first',
  '',
  '<!-- end of path -->',
  '',
].join('\n');

describe('the lists of a page', () => {
  test('are read as paths with what happens there', () => {
    expect([...(readPathLists(PAGE).get('webhook') ?? [])]).toEqual([
      ['lib/b/two.ts', 'the second'],
      ['lib/a/one.ts', 'the first'],
    ]);
  });

  test('keep their order and their words when a run finds other files', () => {
    const found = new Map([['webhook' as const, ['lib/a/new.ts', 'lib/a/one.ts', 'lib/b/two.ts']]]);
    const page = writePathLists(PAGE, found, () => 'something new');
    expect([...(readPathLists(page).get('webhook') ?? [])]).toEqual([
      ['lib/b/two.ts', 'the second'],
      ['lib/a/one.ts', 'the first'],
      ['lib/a/new.ts', 'something new'],
    ]);
    expect(writePathLists(page, found, () => '')).toBe(page);
  });

  test('describe a new file by its first sentence', () => {
    expect(
      firstSentence(
        '/** A limit. */\nconst most = 1;\n\n/**\n * Makes a key,\n * once. Then more.\n */\nexport function make() {}',
      ),
    ).toBe('Makes a key, once');
    expect(firstSentence('export {};')).toBe('');
  });
});

describe('ARCHITECTURE.md', () => {
  const page = readFileSync(new URL('../../../ARCHITECTURE.md', import.meta.url), 'utf8');
  const there = (path: string) => existsSync(new URL(`../../../${path}`, import.meta.url));

  test('names only files and folders that exist', () => {
    const inLists = [...readPathLists(page).values()].flatMap((files) => [...files.keys()]);
    const inText = [...page.matchAll(/`((?:app|components|lib|packages|e2e|scripts|docs)\/[^`\s*]*)`/g)];
    const named = [...inLists, ...inText.map(([, path = '']) => path)];
    expect(named.filter((path) => !there(path))).toEqual([]);
  });

  test.each([
    ['read', 40],
    ['saleOnTill', 40],
    ['saleOnServer', 40],
    ['refundOnTill', 30],
    ['refundOnServer', 30],
    ['webhook', 18],
  ])('tells the path of a %s in at most %i files', (name, most) => {
    const files = readPathLists(page).get(name);
    expect(files?.size).toBeGreaterThan(0);
    expect(files?.size).toBeLessThanOrEqual(most);
  });
});
