import { setTimeout as delay } from 'node:timers/promises';

/**
 * Asks again and again until the answer is truthy; false when the time is over.
 * @template T
 * @param {() => T | Promise<T>} ask
 * @param {{ everyMs?: number, limitMs: number, signal?: AbortSignal }} options
 * @returns {Promise<T | false>}
 */
export async function waitUntil(ask, { everyMs = 100, limitMs, signal }) {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() >= end) return false;
    await delay(everyMs, undefined, { signal });
  }
}
