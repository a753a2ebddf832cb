import { setTimeout as delay } from 'node:timers/promises';
import { probe } from './probe.mjs';

const BOOT_EVERY_MS = 150;
const EVERY_MS = 5_000;
const MISSES = 3;

/**
 * @param {{ healthUrl: string, bootMs: number }} given
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
 * @param {{ healthUrl: string, bootMs: number }} spec
 * @param {AbortSignal} signal
 * @param {{ onHealthy: () => void, onHopeless: (why: string) => void }} given
 */
async function watch(spec, signal, { onHealthy, onHopeless }) {
  if (!(await waitForBoot(spec, signal))) {
    if (!signal.aborted) onHopeless(`no answer within ${spec.bootMs / 1000} s`);
    return;
  }
  onHealthy();
  let misses = 0;
  while (misses < MISSES) {
    // A fixed beat, however long the answer takes.
    const [isWell] = await Promise.all([probe(spec.healthUrl), delay(EVERY_MS, undefined, { signal })]);
    misses = isWell ? 0 : misses + 1;
  }
  if (!signal.aborted) onHopeless(`${MISSES} health checks without an answer`);
}

/**
 * Asks a child how it is until `signal` says that it ended. Tells the first good answer, and when to lose patience.
 * @param {{ healthUrl: string, bootMs: number }} spec
 * @param {AbortSignal} signal
 * @param {{ onHealthy: () => void, onHopeless: (why: string) => void }} tell
 */
export async function superviseHealth(spec, signal, tell) {
  try {
    await watch(spec, signal, tell);
  } catch (error) {
    if (error.name !== 'AbortError') throw error;
  }
}
