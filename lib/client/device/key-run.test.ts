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

  it('no one who leaves 60 ms between keys and types an amount of up to seven digits is taken for a scanner', () => {
    const keys = fc.array(fc.tuple(fc.constantFrom('0', '5', 'Backspace'), fc.integer({ min: 60 })), {
      maxLength: 7,
    });
    fc.assert(fc.property(keys, (typed) => judged([...typed, enter(60)]).every((isMachine) => !isMachine)));
  });

  it('no person is refused, at whatever pace they type however many digits', () => {
    const pace = fc.integer({ min: 116, max: 400 });
    const typed = fc.array(fc.tuple(fc.constantFrom(...'0123456789'), fc.constantFrom(...FINGERS)), {
      minLength: 1,
      maxLength: 13,
    });
    fc.assert(
      fc.property(pace, typed, fc.nat({ max: FINGERS.length - 1 }), (usual, keys, start) => {
        const person = keys.map(([key, jitter], index) => {
          // Whatever chance chooses, every third gap is one for which a hand had to travel.
          const share = index % 3 === 0 ? (FAR[(start + index) % FAR.length] ?? 1) : jitter;
          return [key, Math.round(usual * share)] as const;
        });
        return judged([...person, enter(usual)]).every((isMachine) => !isMachine);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** Gaps of a person on a keypad, as shares of their usual one: the same key twice, a neighbour, another row. */
const FINGERS = [0.78, 0.85, 0.9, 0.94, 1, 1.04, 1.12, 1.2];
const FAR = [1.6, 1.74, 1.9, 2.1];

describe('a slow scanner that nobody set up', () => {
  it.each([
    ['482913', 50],
    ['4829', 59],
    ['6291041500213', 50],
    ['6291041500213', 90],
    ['6291041500213', 120],
    ['62910415', 190],
  ])('types %s at %i ms a key, and its Enter charges nothing', (code, gap) => {
    expect(judged([...evenly(code, gap), enter(gap)]).at(-1)).toBe(true);
  });

  it('is known before its Enter, however late that comes', () => {
    expect(judged([...evenly('6291041500213', 120), enter(2_000)]).slice(7, 13)).not.toContain(false);
  });

  it('is known with the unevenness of a machine under load', () => {
    const gaps = [120, 104, 131, 118, 140, 109, 122, 113];
    const keys = gaps.map((gap, index) => [String((index * 3) % 10), gap] as const);
    expect(judged([...keys, enter(120)]).at(-1)).toBe(true);
  });

  it('gives back all that it typed, and nothing that a person had typed before it', () => {
    let run: KeyRun | null = null;
    let at = 0;
    const type = (key: string, gap: number) => (run = followKey(run, { key, at: (at += gap) }, NONE));
    for (const key of '199') type(key, 190);
    const first = type('6', 170);
    for (const key of '291041500213') type(key, 120);
    expect(type('Enter', 120)).toMatchObject({ isMachine: true });
    expect(type('Enter', 120).from).toBe(first.number);
  });

  it('a person who taps one key evenly, for a large sum, is none', () => {
    expect(judged([...evenly('10000000', 150), enter(150)])).not.toContain(true);
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
