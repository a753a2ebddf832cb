import { DAY, MINUTE } from '../domain/core/durations';
import { type LogPass, WHOLE_LOG_JOB } from '../domain/ports/event-log';
import type { Job } from '../domain/ports/jobs';
import { type RecordDeps, reportFaults, whileWatched } from './record-alarms';

/** A day less than a week, so that a pass ends within the week even where it takes long. */
const PASS_EVERY_MS = 6 * DAY;

/** Checkpoints a run: some seconds of work. A pass over a thousand million events ends within the week. */
const STEPS = 5;

/** The whole log at least once a week, a few checkpoints a minute; it goes on where it was interrupted. */
export const checkWholeLogJob = (deps: RecordDeps): Job => ({
  name: WHOLE_LOG_JOB,
  offerMs: MINUTE,
  shared: { leaseMs: MINUTE, everyMs: MINUTE },
  retry: { firstMs: MINUTE, longestMs: 10 * MINUTE },
  run: (signal) =>
    whileWatched(deps, 'whole_event_log_unchecked', async () => {
      for (let step = 0; step < STEPS && !signal.aborted; step += 1) {
        const pass = await currentPass(deps);
        if (!pass) break;
        await takeStep(deps, pass);
      }
      return 'done' as const;
    }),
});

/** The pass under way, or a new one when it is time for it; null: nothing to do. */
async function currentPass({ events, clock }: RecordDeps): Promise<LogPass | null> {
  const pass = await events.readPass();
  const now = clock.now();
  if (pass && pass.endedAt === null) return pass;
  if (pass && now - pass.startedAt < PASS_EVERY_MS) return null;
  return { startedAt: now, after: '0', faults: 0, endedAt: null };
}

async function takeStep(deps: RecordDeps, pass: LogPass): Promise<void> {
  const { events, alarms, clock, log } = deps;
  const { faults, next } = await events.verifyNext(pass.after);
  await reportFaults(deps, faults);
  const found = pass.faults + faults.length;
  const endedAt = next === null ? clock.now() : null;
  await events.keepPass({ ...pass, after: next ?? pass.after, faults: found, endedAt });
  if (endedAt === null) return;
  log.info({ faults: found, tookMs: endedAt - pass.startedAt }, 'the whole event log was checked');
  if (found === 0) await alarms.clear('event_log_broken');
}
