import { type Spread, spreadOf } from './spread';

export type Unit =
  | 'ms'
  | 'kB'
  | 'MB'
  | 'requests'
  | 'statements'
  | 'a second'
  | 'a minute'
  | '% of a core'
  | 'times'
  | 'of the other';

/** What the spread may be at most; `atLeast`: what its middle has to reach. */
export type Goal = { readonly p50?: number; readonly p95?: number; readonly atLeast?: number };

/** One measure: every value that was taken, or why none was. */
export type Figure = {
  readonly name: string;
  readonly unit: Unit;
  readonly goal: Goal | null;
  readonly values: readonly number[];
  readonly whyNot: string | null;
  /** What has to be known to read it. */
  readonly note: string;
};

type More = { readonly goal?: Goal; readonly note?: string };

export function figure(
  name: string,
  unit: Unit,
  { values, ...more }: More & { values: readonly number[] },
): Figure {
  const whole = values.filter(Number.isFinite);
  const whyNot = whole.length === 0 ? 'no value came of it' : null;
  return { name, unit, goal: more.goal ?? null, note: more.note ?? '', values: whole, whyNot };
}

export const notMeasured = (
  name: string,
  unit: Unit,
  { whyNot, ...more }: More & { whyNot: string },
): Figure => ({
  ...figure(name, unit, { ...more, values: [] }),
  whyNot,
});

export const spreadIn = ({ values }: Figure): Spread | null =>
  values.length === 0 ? null : spreadOf(values);

export type Verdict = 'met' | 'missed' | 'no goal' | 'not measured';

export function verdictOf(measured: Figure): Verdict {
  const { goal } = measured;
  const spread = spreadIn(measured);
  if (!spread) return 'not measured';
  if (!goal) return 'no goal';
  const { p50 = Infinity, p95 = Infinity, atLeast = -Infinity } = goal;
  return spread.p50 <= p50 && spread.p95 <= p95 && spread.p50 >= atLeast ? 'met' : 'missed';
}
