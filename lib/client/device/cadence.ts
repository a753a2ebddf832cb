/** A digit, when it came in milliseconds, and the run of keys that it began or went on. */
export type Press = { readonly digit: string; readonly at: number; readonly run: number };

/** A longer pause ends a code, however slow its scanner is. */
export const PAUSE_MS = 200;

/** Nobody types four digits this fast, half of them even faster, and confirms. */
const FAST = { digits: 4, medianMs: 60, mostMs: 100 } as const;
/** Nobody types eight different digits as evenly as this: each gap as long as the others, but for a quarter. */
const EVEN = { digits: 8, kinds: 3, share: 0.25 } as const;

const gapsOf = (presses: readonly Press[]): number[] =>
  presses.slice(1).map(({ at }, index) => at - (presses[index]?.at ?? at));

function median(gaps: readonly number[]): number {
  const sorted = [...gaps].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}

/** The digits at the end of `presses`, each of whose gaps is in order. */
function tail(presses: readonly Press[], isInOrder: (gap: number) => boolean): readonly Press[] {
  const gaps = gapsOf(presses);
  return presses.slice(gaps.findLastIndex((gap) => !isInOrder(gap)) + 1);
}

/** The first digit of a code that a machine types slower than a burst, and ends with Enter; null: a person may have. */
export function fastCode(presses: readonly Press[]): Press | null {
  const code = tail(presses, (gap) => gap <= FAST.mostMs);
  return code.length >= FAST.digits && median(gapsOf(code)) < FAST.medianMs ? (code[0] ?? null) : null;
}

/** The first digit of a code that a machine types as slowly as a person, and more evenly; null: a person may have. */
export function evenCode(presses: readonly Press[]): Press | null {
  const usual = median(gapsOf(presses.slice(-EVEN.digits)));
  const code = tail(presses, (gap) => Math.abs(gap - usual) <= usual * EVEN.share);
  const kinds = new Set(code.map(({ digit }) => digit)).size;
  return code.length >= EVEN.digits && kinds >= EVEN.kinds ? (code[0] ?? null) : null;
}
