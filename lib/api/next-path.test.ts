import { describe, expect, it } from 'vitest';
import { safePath } from './next-path';

const ORIGIN = 'http://till.example:3000';

describe('where a sign-in leads', () => {
  it.each([
    ['/checkouts/chk_1', '/checkouts/chk_1'],
    ['/orders?search=12.50', '/orders?search=12.50'],
    [`${ORIGIN}/orders`, '/orders'],
    [null, '/'],
    ['', '/'],
  ])('%j leads to %j', (asked, path) => {
    expect(safePath(asked, ORIGIN)).toBe(path);
  });

  it.each([
    'https://evil.example',
    'https://till.example:3000/',
    'http://till.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example/',
    '/\n/evil.example/',
    '/\r\\evil.example/',
    '\t//evil.example/',
    ' //evil.example/',
    '/.//evil.example/',
    '/a/..//evil.example/',
    '/%2e//evil.example/',
    '/.\\\\evil.example',
    'blob:http://till.example:3000/1',
    'javascript:alert(1)',
    'http://',
  ])('%j leads to no other host', (asked) => {
    const led = safePath(asked, ORIGIN);
    expect(led).toBe('/');
  });

  it('an own path that leads on by its own text stays here', () => {
    expect(new URL(safePath('/orders?back=//evil.example', ORIGIN), ORIGIN).origin).toBe(ORIGIN);
  });
});
