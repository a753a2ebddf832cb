import { expect, test } from 'vitest';
import type { Battle } from './fight';
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

const battle = (
  change: Partial<Battle> = {},
  counts: readonly (readonly [string, number])[] = [],
): Battle => ({
  counts: new Map([...HAPPENED, ...counts]),
  defects: [],
  differences: [],
  promised: 60,
  healedMs: 2_000,
  lines: 500,
  ...change,
});

const wish = { seed: 1, minutes: 1, leastSales: 50 };

test('a minute in which everything came and nothing was lost is good', () => {
  expect(report(battle(), wish)).toMatchObject({ isGood: true });
  expect(report(battle(), wish).lines.at(-1)).toBe('No money was lost and none invented.');
});

test.each([
  ['a difference of the books', battle({ differences: [{ invariant: 'I1', sentence: 'gone', rows: [] }] })],
  ['a defect', battle({ defects: ['One tap led to two sales.'] })],
  [
    'a trouble that never came',
    battle({ counts: new Map(HAPPENED.filter(([what]) => what !== 'cut app-database')) }),
  ],
  ['too few sales', battle({}, [['sold', 49]])],
  ['no payment at all', battle({ counts: new Map(HAPPENED.filter(([what]) => what !== 'paid')) })],
])('%s makes it bad', (_, bad) => {
  expect(report(bad, wish)).toMatchObject({ isGood: false });
});

test('books that differ are not said to agree', () => {
  const bad = battle({ differences: [{ invariant: 'I1', sentence: 'gone', rows: [] }] });
  expect(report(bad, wish).lines.join(' ')).not.toContain('books agreed');
  expect(report(battle(), wish).lines.join(' ')).toContain('books agreed');
});

test('kills that are rarer than one in twenty seconds make it bad', () => {
  expect(report(battle({}, [['sold', 600]]), { ...wish, minutes: 2 })).toMatchObject({ isGood: false });
});

test('of a long run the rarer customers are expected too', () => {
  const long = { ...wish, minutes: 5 };
  const plenty = [
    ['sold', 300],
    ['kill app', 20],
  ] as const;
  expect(report(battle({}, plenty), long).lines).toContain('It never happened: paid late');
});
