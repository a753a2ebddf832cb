import { runDays } from '../simulation/run-days.mjs';
import { isNoProgram } from './is-no-program.mjs';
import { withBreak } from './with-break.mjs';

let databases = 0;

/** A day shows a break by money that differs, or by what goes wrong apart from it. */
const isWrong = ({ differences, defects }) => differences.length + defects.length > 0;

/**
 * Runs days of a copy of the project until one goes wrong.
 * @param {{ copy: string, cluster: object, signal: AbortSignal, seeds: number[], isBad?: (day: object) => boolean }} place
 * @returns {Promise<{ lived: number[], bad?: object, stale?: string }>} the seeds that it took, and the first bad day
 */
export async function liveUntilBad({ copy, cluster, signal, seeds, isBad = isWrong }) {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal.addEventListener('abort', abort, { once: true });
  databases += 1;
  const result = { lived: [] };
  const wish = { cwd: copy, cluster, name: `broken_${databases}`, seeds, signal: stop.signal };
  const ends = await runDays(wish, (day) => {
    if (result.bad) return;
    result.lived.push(day.seed);
    if (!isBad(day)) return;
    result.bad = day;
    stop.abort();
  });
  signal.removeEventListener('abort', abort);
  const complaint = result.bad
    ? result.bad.defects.find(isNoProgram)
    : ends.find(({ code, errors }) => code !== 0 && errors)?.errors;
  return complaint === undefined ? result : { ...result, stale: `the break is no program: ${complaint}` };
}

/** The same with these faults in the copy. */
export async function liveWithBreak(changes, place) {
  const result = await withBreak(changes, place.copy, () => liveUntilBad(place));
  return { lived: [], ...result };
}
