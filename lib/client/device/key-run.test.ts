import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { followKey, type KeyRun, type ScannerKeys } from './key-run';

const NONE: ScannerKeys = { prefix: null, suffix: null };

/** Whether a machine is said to have typed each key, pressed so many milliseconds after the one before it. */
function judged(keys: readonly (readonly [string, number])[], scanner = NONE): boolean[] {
  let run: KeyRun | null = null;
  let at = 0;
  return keys.map(([key, gap]) => {
    at += gap;
    run = followKey(run, { key, at }, scanner);
    return run.isMachine;
  });
}

const evenly = (keys: string, gap: number) => Array.from(keys, (key) => [key, gap] as const);
const enter = (gap: number) => ['Enter', gap] as const;

describe('whose keys they are', () => {
  it.each([1, 8, 16, 30])('a scanner types a key every %i ms, and its Enter is its own', (gap) => {
    const verdicts = judged([...evenly('6291041500213', gap), enter(gap)]);
    expect(verdicts.slice(0, 2)).toEqual([false, false]);
    expect(verdicts.slice(2)).toEqual(Array.from({ length: 12 }, () => true));
  });

  it('one that stutters, or sends its Enter late, is still one', () => {
    const verdicts = judged([...evenly('629', 10), ['1', 200], ['0', 10], enter(250)]);
    expect(verdicts.slice(2)).toEqual([true, true, true, true]);
  });

  it.each(['1', '12'])('its Enter after a code as short as %s confirms nothing', (code) => {
    expect(judged([...evenly(code, 20), enter(20)]).at(-1)).toBe(true);
  });

  it('letters of a code count as well', () => {
    expect(judged(evenly('AB1', 10))).toEqual([false, false, true]);
  });

  it('a person types as fast as they can, two keys at once even, and confirms', () => {
    const fast = [...evenly('12', 70), ['5', 25], ['0', 70], enter(80)] as const;
    expect(judged(fast)).toEqual([false, false, false, false, false]);
  });

  it('a person types again soon after a scanner', () => {
    expect(judged([...evenly('6291', 10), ['5', 301]]).at(-1)).toBe(false);
  });

  it('no one who leaves 50 ms between keys is ever taken for a scanner', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom('0', '5', 'Enter', 'Backspace'), fc.integer({ min: 50 })));
    fc.assert(fc.property(keys, (typed) => judged(typed).every((isMachine) => !isMachine)));
  });
});

describe('a slow scanner that was set up', () => {
  it('is known by the key before its code, however slow the rest comes', () => {
    const scanner = { ...NONE, prefix: '~' };
    expect(judged([['~', 999], ...evenly('62', 250), enter(250)], scanner)).toEqual([true, true, true, true]);
    expect(judged([...evenly('62', 250), enter(250)], scanner)).toEqual([false, false, false]);
  });

  it('is known by the key behind its code, to which all that came before it belongs', () => {
    const scanner = { ...NONE, suffix: 'F9' };
    let run: KeyRun | null = null;
    for (const [index, key] of ['6', '2', '9', 'F9'].entries())
      run = followKey(run, { key, at: index * 250 }, scanner);
    expect(run).toMatchObject({ count: 4, isMachine: true });
  });
});
