import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

export type Chance = ReturnType<typeof createChance>;

/** All randomness of one run: the same seed gives the same values. */
export function createChance(seed: number) {
  const generator = xoroshiro128plus(seed);
  /** A whole number from `least` to `most`, both included. */
  const between = (least: number, most: number) => uniformInt(generator, least, most);
  const isTrue = (percent: number) => between(1, 100) <= percent;
  const text = (length: number) => Array.from({ length }, () => LETTERS[between(0, 31)]).join('');
  function pick<Value>(values: readonly Value[]): Value {
    const value = values[between(0, values.length - 1)];
    if (value === undefined) throw new Error('Nothing to choose from.');
    return value;
  }
  return {
    between,
    isTrue,
    pick,
    text,
    bytes: (count: number) => Uint8Array.from({ length: count }, () => between(0, 255)),
    /** From 0 up to 1. */
    fraction: () => between(0, 999_999) / 1_000_000,
  };
}
