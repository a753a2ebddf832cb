import { setImmediate } from 'node:timers/promises';
import type { Scheduler } from 'fast-check';
import type { Simulation } from '../world/simulation';

/** Real work under way takes no longer than this. */
const PATIENCE_MS = 15_000;

/** Of virtual time, so that no two things happen at one moment. */
const STEP_MS = 1;

/** What is due within this time, such as a webhook of what just happened, takes part at once. */
const AT_ONCE_MS = 50;

/** One who runs; `next` lets the others be faster. */
export type Runner = (next: (what: string) => Promise<void>) => Promise<unknown>;

/**
 * Lets several run at once. The scheduler chooses which statement, call, answer or delivery comes next; nothing else
 * is under way meanwhile, so that one choice always makes one course of events. Resolves to what each came back with.
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
      // Only when all have to wait time passes: for a webhook that is due at once, or a call that is tried again.
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

/** Resolves when whatever is under way has ended or waits for somebody's lock. */
async function still({ busy, store }: Simulation): Promise<void> {
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline;) {
    await setImmediate();
    await setImmediate();
    if (busy.count() === 0 || busy.count() === (await store.blocked())) return;
  }
  throw new Error(`${busy.count()} pieces of work never ended.`);
}
