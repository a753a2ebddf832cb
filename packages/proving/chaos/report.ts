import { inspect } from 'node:util';
import type { ExperimentResult } from './experiment';
import type { Spec } from './spec';

/** Every run has to inject each of these; one that did not has proved less than it claims. */
const FAULTS = [
  'kill app',
  'kill sandbox',
  'kill database',
  'freeze app',
  ...['device-app', 'app-gateway', 'app-database', 'gateway-webhook'].flatMap((line) => [
    `cut ${line}`,
    `delay ${line}`,
  ]),
  'gateway faults',
  'webhook faults',
  'clock jump of the gateway',
];
/** What customers do by chance; a short run may lack some of it. */
const CUSTOMERS = ['paid late', 'cancelled while paying', 'second code', 'refunded', 'disputed'];
const LONG_MINUTES = 4;
const MINIMUM_KILLS_A_MINUTE = 3;

const total = ({ counts }: ExperimentResult, isMeant: (what: string) => boolean) =>
  [...counts].filter(([what]) => isMeant(what)).reduce((sum, [, times]) => sum + times, 0);

/** What happened, in lines for people. `isGood`: no money was lost, and every expected fault was injected. */
export function report(
  result: ExperimentResult,
  { seed, minutes, leastSales }: Pick<Spec, 'seed' | 'minutes' | 'leastSales'>,
): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const { counts, defects, differences, promised, healedMs, lines } = result;
  const table = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([what, times]) => `  ${String(times).padStart(6)}  ${what}`);
  const sales = (counts.get('sold') ?? 0) / minutes;
  const kills = total(result, (what) => what.startsWith('kill ')) / minutes;
  const ending =
    differences.length === 0
      ? `The books agreed ${(healedMs / 1_000).toFixed(0)} s after the last fault.`
      : 'The books do not agree.';
  const summary =
    `\nSeed ${seed}: ${sales.toFixed(0)} sales and ${kills.toFixed(1)} kills a minute, ${promised} promises to tills, ` +
    `${lines} lines in the gateway’s book. ${ending}`;
  const expected = [...FAULTS, 'sold', 'paid', ...(minutes >= LONG_MINUTES ? CUSTOMERS : [])];
  const never = expected.filter((what) => !counts.has(what));
  const complaints = [
    ...differences.flatMap(({ invariant, sentence, rows }) => [
      `${invariant}: ${sentence}`,
      ...rows.map((row) => `    ${inspect(row, { breakLength: Infinity, depth: 4 })}`),
    ]),
    ...defects,
    ...never.map((what) => `It never happened: ${what}`),
    ...(sales < leastSales ? [`Fewer than ${leastSales} sales a minute show too little.`] : []),
    ...(kills < MINIMUM_KILLS_A_MINUTE ? ['Kills were rarer than one in 20 s.'] : []),
  ];
  const verdict =
    complaints.length === 0 ? 'No money was lost and none invented.' : `${complaints.length} complaints.`;
  return { lines: [...table, summary, ...complaints, verdict], isGood: complaints.length === 0 };
}
