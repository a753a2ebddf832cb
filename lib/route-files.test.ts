import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, reachedFrom, ROOT } from './messages/testing/imports';

test.each([
  ['app/api/orders/route.ts', 120],
  ['app/api/checkouts/[id]/route.ts', 120],
  ['app/api/checkouts/[id]/refunds/route.ts', 120],
  ['app/api/webhooks/gateway/[token]/route.ts', 90],
])(
  '%s loads no more of the product than %i files, so each feature is handed what it needs',
  (route, most) => {
    const files = reachedFrom([join(ROOT, route)], importsOf);
    expect(files.size).toBeGreaterThan(20);
    expect([...files].length, [...files].join('\n')).toBeLessThanOrEqual(most);
  },
);
