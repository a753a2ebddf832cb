import { expect, test } from 'vitest';
import type { ExperimentResult } from './experiment';
import { report } from './report';

const LINES = ['device-app', 'app-gateway', 'app-database', 'gateway-webhook'];
const HAPPENED: readonly (readonly [string, number])[] = [
  ...['kill app', 'kill sandbox', 'kill database', 'freeze app'].map((what) => [what, 1] as const),
  ...LINES.flatMap((line) => [[`cut ${line}`, 1] as const, [`delay ${line}`, 1] as const]),
  ['gateway faults', 1],
  ['webhook faults', 1],
  ['clock jump of the gateway', 1],
  ['sold', 60],
  ['paid', 40],
];

const result = (
  change: Partial<ExperimentResult> = {},
  counts: readonly (readonly [string, number])[] = [],
): ExperimentResult => ({
  counts: new Map([...HAPPENED, ...counts]),
  defects: [],
  differences: [],
  promised: 60,
  healedMs: 2_000,
  lines: 500,
  ...change,
});

const spec = { seed: 1, minutes: 1, leastSales: 50 };

test('a minute in which everything came and nothing was lost is good', () => {
  expect(report(result(), spec)).toMatchObject({ isGood: true });
  expect(report(result(), spec).lines.at(-1)).toBe('No money was lost and none invented.');
});

test.each([
  ['a difference of the books', result({ differences: [{ invariant: 'I1', sentence: 'gone', rows: [] }] })],
  ['a defect', result({ defects: ['One request led to two sales.'] })],
  [
    'a trouble that never came',
    result({ counts: new Map(HAPPENED.filter(([what]) => what !== 'cut app-database')) }),
  ],
  ['too few sales', result({}, [['sold', 49]])],
  ['no payment at all', result({ counts: new Map(HAPPENED.filter(([what]) => what !== 'paid')) })],
])('%s makes it bad', (_, bad) => {
  expect(report(bad, spec)).toMatchObject({ isGood: false });
});

test('books that differ are not said to agree', () => {
  const bad = result({ differences: [{ invariant: 'I1', sentence: 'gone', rows: [] }] });
  expect(report(bad, spec).lines.join(' ')).not.toContain('books agreed');
  expect(report(result(), spec).lines.join(' ')).toContain('books agreed');
});

test('kills that are rarer than one in twenty seconds make it bad', () => {
  expect(report(result({}, [['sold', 600]]), { ...spec, minutes: 2 })).toMatchObject({ isGood: false });
});

test('of a long run the rarer customers are expected too', () => {
  const long = { ...spec, minutes: 5 };
  const plenty = [
    ['sold', 300],
    ['kill app', 20],
  ] as const;
  expect(report(result({}, plenty), long).lines).toContain('It never happened: paid late');
});
