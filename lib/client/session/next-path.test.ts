import { describe, expect, it } from 'vitest';
import { safePath } from './next-path';

describe('where a sign-in leads', () => {
  it.each([
    ['/checkouts/chk_1', '/checkouts/chk_1'],
    [null, '/'],
    ['', '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%j leads to %j', (asked, path) => {
    expect(safePath(asked)).toBe(path);
  });
});
