import { expect, test } from 'vitest';
import { resolveExceptionBody } from './resolve-exception';

const isFine = (body: unknown) => resolveExceptionBody.safeParse(body).success;

test('a note has at most 500 characters, all of which can be stored', () => {
  expect(isFine({ resolution: 'noted' })).toBe(true);
  expect(isFine({ resolution: 'noted', note: 'ملاحظة 👍\n'.repeat(20) })).toBe(true);
  expect(isFine({ resolution: 'noted', note: 'a'.repeat(500) })).toBe(true);
  expect(isFine({ resolution: 'noted', note: 'a'.repeat(501) })).toBe(false);
  expect(isFine({ resolution: 'noted', note: 'a\u0000b' })).toBe(false);
  expect(isFine({ resolution: 'noted', note: 'a\ud800b' })).toBe(false);
});

test('only what a manager may decide is a decision', () => {
  expect(isFine({ resolution: 'accepted' })).toBe(true);
  for (const resolution of ['refunded', 'cleared', '', undefined]) expect(isFine({ resolution })).toBe(false);
  expect(isFine({ resolution: 'noted', resolvedBy: 'stf_1' })).toBe(false);
});
