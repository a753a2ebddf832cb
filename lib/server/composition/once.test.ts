import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const start = () => void Reflect.deleteProperty(globalThis, 'qtill');
beforeEach(start);
afterEach(start);

test('an object is made on first use, and once for all bundles of the process', async () => {
  const make = vi.fn(() => ({}));
  const { once } = await import('./once');
  const one = once('one', make);
  expect(make).not.toHaveBeenCalled();
  vi.resetModules();
  const bundle = await import('./once');
  expect(bundle.once).not.toBe(once);
  expect(bundle.once('one', make)()).toBe(one());
  expect(make).toHaveBeenCalledTimes(1);
});
