import { setImmediate } from 'node:timers/promises';
import type { Scheduler } from 'fast-check';
import type { Simulation } from '../world/simulation';

/** Real work under way takes no longer than this. */
const PATIENCE_MS = 15_000;

/** Of virtual time, so that no two things happen at one moment. */
const STEP_MS = 1;

/** Events that are due within this time, such as a webhook of the last action, take part at once. */
const AT_ONCE_MS = 50;

/** One participant of a race; `next` lets the others go first. */
export type Runner = (next: (what: string) => Promise<void>) => Promise<unknown>;

/**
 * Runs several at once. The scheduler chooses which statement, call, answer or delivery comes next; nothing else runs
 * meanwhile, so that the same choices always give the same course of events. Resolves to the results.
 */
export async function race(
  world: Simulation,
  scheduler: Scheduler,
  runners: readonly Runner[],
): Promise<PromiseSettledResult<unknown>[]> {
  const { timeline, turns } = world;
  const next = (what: string) => scheduler.schedule(Promise.resolve(), what);
  let ends: PromiseSettledResult<unknown>[] | null = null;
  turns.next = next;
  try {
    void Promise.allSettled(
      runners.map(async (run, index) => {
        await next(`runner ${index + 1} starts`);
        return run(next);
      }),
    ).then((settled) => (ends = settled));
    for (;;) {
      await still(world);
      const due = timeline.next();
      // Time passes only when all wait: for a webhook that is due at once, or a call that is tried again.
      if (due !== null && due <= timeline.now() + AT_ONCE_MS) timeline.step();
      else if (scheduler.count() > 0) {
        timeline.skipTo(timeline.now() + STEP_MS);
        await scheduler.waitNext(1);
      } else if (ends) return ends;
      else if (due === null) throw new Error('Nobody will ever come to an end.');
      else timeline.step();
    }
  } finally {
    turns.next = null;
  }
}

/** Resolves when all work has ended or waits for a lock. */
async function still({ pending, store }: Simulation): Promise<void> {
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline;) {
    await setImmediate();
    await setImmediate();
    if (pending.count() === 0 || pending.count() === (await store.blocked())) return;
  }
  throw new Error(`${pending.count()} pieces of work never ended.`);
}
