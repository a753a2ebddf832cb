import { evenCode, fastCode, PAUSE_MS, type Press } from './cadence';

/** What a scanner types before and after each code, where somebody has set it up: one key each. */
export type ScannerKeys = { readonly prefix: string | null; readonly suffix: string | null };

/** Keys that follow each other closely. `isMachine`: a scanner types them, not a person. */
export type KeyRun = {
  /** Each run has its own number; a slow scanner's code takes several. */
  readonly number: number;
  /** The run in which the machine began. */
  readonly from: number;
  readonly count: number;
  readonly at: number;
  /** When the key before the last one came. */
  readonly before: number;
  readonly isMachine: boolean;
  /** The digits that came without a pause, of this run and of those before it. */
  readonly digits: readonly Press[];
};

type Key = {
  readonly key: string;
  /** Milliseconds, on any clock that only moves forward. */ readonly at: number;
};

/** Nobody types three keys within this time, nor Enter that soon after a digit; a scanner always does. */
const THREE_KEYS_MS = 60;
const ENTER_MS = 45;

/** How long after a key the next one still belongs to the same code. */
const GAP_MS = { person: 60, slow: 300, machine: 300 } as const;

/** No code is longer. */
const MOST_DIGITS = 64;

/** The run that a key goes on, or begins. */
export function followKey(run: KeyRun | null, { key, at }: Key, scanner: ScannerKeys): KeyRun {
  const gap = run === null ? Infinity : at - run.at;
  const most = run?.isMachine ? GAP_MS.machine : scanner.suffix === null ? GAP_MS.person : GAP_MS.slow;
  const earlier = gap <= most ? run : null;
  const number = earlier?.number ?? (run?.number ?? 0) + 1;
  const isKnown =
    key === scanner.prefix ||
    key === scanner.suffix ||
    (earlier !== null &&
      (earlier.isMachine ||
        (earlier.count > 1 && at - earlier.before <= THREE_KEYS_MS) ||
        (key === 'Enter' && gap <= ENTER_MS)));
  const known = gap <= (key === 'Enter' ? GAP_MS.machine : PAUSE_MS) ? (run?.digits ?? []) : [];
  const digits = /^\p{Nd}$/u.test(key)
    ? [...known, { digit: key, at, run: number }].slice(-MOST_DIGITS)
    : known;
  const slow = isKnown ? null : slowCode(digits, key);
  return {
    number,
    from: slow?.run ?? (earlier?.isMachine ? earlier.from : number),
    count: (earlier?.count ?? 0) + 1,
    before: earlier?.at ?? -Infinity,
    at,
    isMachine: isKnown || slow !== null,
    // What a person types after another key is another amount.
    digits: digits === known && key !== 'Enter' ? [] : digits,
  };
}

const slowCode = (digits: readonly Press[], key: string): Press | null =>
  evenCode(digits) ?? (key === 'Enter' ? fastCode(digits) : null);
