import { setTimeout as delay } from 'node:timers/promises';
import { judgeHealth } from './judge-health.mjs';
import { isAnswering, probe } from './probe.mjs';

const BOOT_EVERY_MS = 150;
const EVERY_MS = 5_000;

/** @typedef {{ healthUrl: string, bootMs: number, everyMs?: number | undefined }} Spec `everyMs`: between two looks */

/**
 * @param {Spec} given
 * @param {AbortSignal} signal
 */
async function waitForBoot({ healthUrl, bootMs }, signal) {
  const end = Date.now() + bootMs;
  while (Date.now() < end && !signal.aborted) {
    if (await probe(healthUrl)) return true;
    await delay(BOOT_EVERY_MS, undefined, { signal });
  }
  return false;
}

/**
 * @typedef {object} Tell
 * @property {() => void} onHealthy
 * @property {(why: string) => void} onHopeless
 * @property {() => { busy: number } | undefined} takeAlive what the child told by itself since it was asked last
 */

/**
 * @param {Spec} spec
 * @param {AbortSignal} signal
 * @param {Tell} tell
 */
async function watch(spec, signal, { onHealthy, onHopeless, takeAlive }) {
  if (!(await waitForBoot(spec, signal))) {
    if (!signal.aborted) onHopeless(`no answer within ${spec.bootMs / 1000} s`);
    return;
  }
  onHealthy();
  const { everyMs = EVERY_MS } = spec;
  const judge = judgeHealth();
  takeAlive();
  /** @type {string | undefined} */
  let verdict;
  while (verdict === undefined) {
    // A fixed beat, however long the answer takes.
    const [answers] = await Promise.all([
      isAnswering(spec.healthUrl, everyMs),
      delay(everyMs, undefined, { signal }),
    ]);
    verdict = judge({ isAnswering: answers, alive: takeAlive() });
  }
  if (!signal.aborted) onHopeless(verdict);
}

/**
 * Looks at a child until `signal` says that it ended. Tells the first good answer, and when to lose patience.
 * @param {Spec} spec
 * @param {AbortSignal} signal
 * @param {Tell} tell
 */
export async function superviseHealth(spec, signal, tell) {
  try {
    await watch(spec, signal, tell);
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}
