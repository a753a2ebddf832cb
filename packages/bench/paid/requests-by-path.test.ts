import { expect, test } from 'vitest';
import { countByPath } from './requests-by-path';

test('requests about several checkouts are of one kind, the most frequent kind first', () => {
  const urls = ['/api/exceptions/mine', '/api/checkouts/chk_1?after=2', '/api/checkouts/chk_2'];
  const counts = countByPath(urls.map((path) => `http://till.test${path}`));
  expect([...counts]).toEqual([
    ['/api/checkouts/…', 2],
    ['/api/exceptions/mine', 1],
  ]);
});
