import { performance } from 'node:perf_hooks';

const EVERY_MS = 1_000;

/**
 * Tells the supervisor over its own channel that this process still turns its loop, and how busy it was meanwhile (0 to 1):
 * requests that wait, and a database that does, say nothing about that.
 */
export function tellAlive(everyMs = EVERY_MS) {
  if (!process.send) return;
  let isUnderWay = false;
  let since = performance.eventLoopUtilization();
  const timer = setInterval(() => {
    if (isUnderWay) return;
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, since);
    since = now;
    isUnderWay = true;
    process.send?.({ alive: { busy: utilization } }, () => (isUnderWay = false));
  }, everyMs);
  timer.unref();
}
