import { runDays } from '../simulation/run-days.mjs';
import { isNoProgram } from './is-no-program.mjs';
import { withBreak } from './with-break.mjs';

let databases = 0;

/**
 * Runs days of a copy of the project until one goes wrong.
 * @param {{ copy: string, cluster: object, signal: AbortSignal, seeds: number[] }} place
 * @returns {Promise<{ days: number, bad?: object, stale?: string }>} how many days it took, and the first bad one
 */
export async function liveUntilBad({ copy, cluster, signal, seeds }) {
  const stop = new AbortController();
  const abort = () => stop.abort();
  signal.addEventListener('abort', abort, { once: true });
  databases += 1;
  const result = { days: 0 };
  const wish = { cwd: copy, cluster, name: `broken_${databases}`, seeds, signal: stop.signal };
  const ends = await runDays(wish, (day) => {
    if (result.bad) return;
    result.days += 1;
    if (day.differences.length + day.defects.length === 0) return;
    result.bad = day;
    stop.abort();
  });
  signal.removeEventListener('abort', abort);
  const complaint = result.bad
    ? result.bad.defects.find(isNoProgram)
    : ends.find(({ code }) => code !== 0)?.errors;
  return complaint === undefined ? result : { ...result, stale: `the break is no program: ${complaint}` };
}

/** The same with one deliberate fault in the copy. */
export async function liveWithBreak(given, place) {
  const result = await withBreak(given, place.copy, () => liveUntilBad(place));
  return { days: 0, ...result };
}
