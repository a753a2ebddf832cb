import type { Cluster } from '@/scripts/lib/postgres/open-cluster.mjs';
import { hasFailed } from '../simulation/command/failures';
import { type DayReport, runDays } from '../simulation/command/run-days';
import type { Break, Change } from './break';
import { isInvalidProgram, withBreak } from './with-break';

export type Place = { readonly copy: string; readonly cluster: Cluster; readonly signal: AbortSignal };

/** Some days of a place. */
type Days = Place & {
  readonly seeds: readonly number[];
  /** By default a day is bad when its books differ, or when something went wrong apart from them. */
  readonly isBad?: (day: DayReport) => boolean;
};

export type Outcome = {
  /** The seeds that were run. */
  readonly lived: readonly number[];
  /** The first bad day. */
  readonly bad?: DayReport;
  /** Why the break proves nothing. */
  readonly stale?: string;
};

let databases = 0;

/** Runs days of a copy of the checkout until one goes wrong. */
export async function liveUntilBad(days: Days): Promise<Outcome> {
  const { copy, cluster, signal, seeds, isBad = hasFailed } = days;
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal.addEventListener('abort', abort, { once: true });
  databases += 1;
  const lived: number[] = [];
  const found: DayReport[] = [];
  const place = { cwd: copy, cluster, name: `broken_${databases}`, seeds, signal: stop.signal };
  const ends = await runDays(place, (day) => {
    if (found.length > 0) return;
    lived.push(day.seed);
    if (!isBad(day)) return;
    found.push(day);
    stop.abort();
  });
  signal.removeEventListener('abort', abort);
  const [bad] = found;
  const complaint = bad
    ? bad.defects.find(isInvalidProgram)
    : ends.find(({ code, errors }) => code !== 0 && errors)?.errors;
  const result = bad ? { lived, bad } : { lived };
  return complaint === undefined ? result : { ...result, stale: `the break is no program: ${complaint}` };
}

/** The same with these changes in the copy. */
async function liveWithChanges(changes: readonly Change[], days: Days): Promise<Outcome> {
  const result = await withBreak(changes, days.copy, () => liveUntilBad(days));
  return { lived: [], ...result };
}

/** Runs days with a break until one goes wrong; a break behind nets is made in a shop without those nets. */
export const liveWithBreak = (given: Break, days: Days): Promise<Outcome> =>
  given.behind ? liveWithoutNets(given, given.behind, days) : liveWithChanges([given], days);

const hasDifferences = ({ differences }: DayReport) => differences.length > 0;

/** The day counts on which money differs, and does not differ for want of the nets alone. */
async function liveWithoutNets(given: Change, nets: readonly Change[], days: Days): Promise<Outcome> {
  const lived = new Set<number>();
  for (;;) {
    const seeds = days.seeds.filter((seed) => !lived.has(seed));
    const result = await liveWithChanges([given, ...nets], { ...days, seeds, isBad: hasDifferences });
    for (const seed of result.lived) lived.add(seed);
    const found = { ...result, lived: [...lived] };
    if (!result.bad || result.stale || days.signal.aborted) return found;
    const { seed } = result.bad;
    const alone = await liveWithChanges(nets, { ...days, seeds: [seed], isBad: hasDifferences });
    if (alone.stale) return { ...found, stale: alone.stale };
    // A day that did not come to its end was not clean.
    if (!alone.lived.includes(seed))
      return { ...found, stale: `day ${seed} ended early without the nets alone` };
    if (!alone.bad) return found;
  }
}
