import { expect, test } from 'vitest';
import { random } from '../server/random';
import { codeWishes } from './code-wishes';
import { newCheckout } from './new-checkout';

const COUNT = 20_000;
const wishes = codeWishes({ deviceReference: 'till-1', qrSize: 300, language: 'en' });

test('A15 twenty thousand codes of one till in one moment have request ids of their own, all random', () => {
  const deps = { clock: { now: () => 0 }, random, instance: () => 1 };
  const ids = Array.from({ length: COUNT }, () => newCheckout(deps, wishes).requestId);
  expect(new Set(ids).size).toBe(COUNT);
  for (const id of ids) if (!/^qt-[0-9a-z]{26}$/.test(id)) throw new Error(`Not a request id: ${id}`);
  // Every place takes every letter about as often: nothing in it counts up, names a shop or tells the time.
  for (let place = 3; place < 29; place += 1) {
    const counts = new Map<string, number>();
    for (const id of ids) counts.set(id.charAt(place), (counts.get(id.charAt(place)) ?? 0) + 1);
    expect(counts.size).toBe(32);
    expect(Math.min(...counts.values())).toBeGreaterThan(0.75 * (COUNT / 32));
  }
});
