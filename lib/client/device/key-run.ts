/** What a scanner types before and after each code, where somebody has set it up: one key each. */
export type ScannerKeys = { readonly prefix: string | null; readonly suffix: string | null };

/** Keys that follow each other closely. `isMachine`: a scanner types them, not a person. */
export type KeyRun = {
  readonly count: number;
  readonly at: number;
  /** When the key before the last one came. */
  readonly before: number;
  readonly isMachine: boolean;
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

/** The run that a key goes on, or begins. */
export function followKey(run: KeyRun | null, { key, at }: Key, scanner: ScannerKeys): KeyRun {
  const gap = run === null ? Infinity : at - run.at;
  const most = run?.isMachine ? GAP_MS.machine : scanner.suffix === null ? GAP_MS.person : GAP_MS.slow;
  const earlier = gap <= most ? run : null;
  const isMachine =
    key === scanner.prefix ||
    key === scanner.suffix ||
    (earlier !== null &&
      (earlier.isMachine ||
        (earlier.count > 1 && at - earlier.before <= THREE_KEYS_MS) ||
        (key === 'Enter' && gap <= ENTER_MS)));
  return { count: (earlier?.count ?? 0) + 1, before: earlier?.at ?? -Infinity, at, isMachine };
}
