import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../domain/core/durations';
import type { AlarmKind } from '../domain/ports/alarms';
import type { EventLog, LogFault, LogPass } from '../domain/ports/event-log';
import { checkWholeLogJob } from './check-whole-log';
import { keepRecordsJob } from './keep-records';

/** A log of so many checkpoints; `faults` names those that do not add up. */
const createLog = (checkpoints: number, faults: readonly number[] = []) => {
  const seen: number[] = [];
  let pass: LogPass | null = null;
  let problem: Error | null = null;
  const fault = (at: number): LogFault[] =>
    faults.includes(at) ? [{ kind: 'anchor', where: `day ${at}` }] : [];
  const events: EventLog = {
    async verifyNewest() {
      if (problem) throw problem;
      return fault(checkpoints);
    },
    async verifyNext(after) {
      if (problem) throw problem;
      const at = Number(after) + 1;
      seen.push(at);
      return { faults: fault(at), next: at < checkpoints ? String(at) : null };
    },
    checkpoint: async () => false,
    readPass: async () => pass,
    async keepPass(next) {
      pass = next;
    },
  };
  return { events, seen, fail: (error: Error | null) => void (problem = error) };
};

let raised: Map<AlarmKind, string>;
let logged: string[];
let now: number;
beforeEach(() => {
  [raised, logged, now] = [new Map(), [], 0];
});

const add = (_: object, message: string) => void logged.push(message);
const depsOf = ({ events }: Pick<ReturnType<typeof createLog>, 'events'>) => ({
  events,
  alarms: {
    async raise(kind: AlarmKind, detail: string) {
      if (raised.has(kind)) return false;
      raised.set(kind, detail);
      return true;
    },
    clear: async (kind: AlarmKind) => raised.delete(kind),
  },
  log: { info: add, warn: add, error: add },
  clock: { now: () => now },
});

const never = new AbortController().signal;

describe.each([
  ['the hourly check', keepRecordsJob, 'event_log_unchecked'],
  ['the check of the whole log', checkWholeLogJob, 'whole_event_log_unchecked'],
] as const)('H04 %s', (_, createJob, kind) => {
  test('is an alarm when it could not run, told once, and over when it has run again', async () => {
    const log = createLog(3);
    const job = createJob(depsOf(log));
    log.fail(new Error('canceling statement due to statement timeout'));
    await expect(job.run(never)).rejects.toThrow('canceling statement');
    await expect(job.run(never)).rejects.toThrow('canceling statement');
    expect([...raised]).toEqual([[kind, 'canceling statement due to statement timeout']]);
    expect(logged).toEqual(['the event log could not be checked']);
    log.fail(null);
    expect(await job.run(never)).toBe('done');
    expect([...raised]).toEqual([]);
    expect(logged).toContain('the event log is checked again');
  });
});

describe('H04 the whole log', () => {
  const runFor = async (job: ReturnType<typeof checkWholeLogJob>, minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) await job.run(never);
  };

  test('is gone through in slices, each once, and again within the week', async () => {
    const log = createLog(12);
    const job = checkWholeLogJob(depsOf(log));
    await job.run(never);
    const inOneRun = log.seen.length;
    expect(inOneRun).toBeLessThan(12);
    await runFor(job, 10);
    expect(log.seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    now += 6 * DAY + HOUR;
    await runFor(job, 10);
    expect(log.seen).toHaveLength(24);
  });

  test('goes on where a process that stopped left off', async () => {
    const log = createLog(12);
    await checkWholeLogJob(depsOf(log)).run(never);
    await checkWholeLogJob(depsOf(log)).run(AbortSignal.abort());
    await runFor(checkWholeLogJob(depsOf(log)), 5);
    expect(log.seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('with a fault is an alarm until a later pass finds none', async () => {
    const [broken, mended] = [createLog(3, [2]), createLog(3)];
    await checkWholeLogJob(depsOf(broken)).run(never);
    expect([...raised]).toEqual([['event_log_broken', 'anchor day 2']]);
    await checkWholeLogJob(depsOf(broken)).run(never);
    expect(raised.has('event_log_broken')).toBe(true);
    await checkWholeLogJob(depsOf(mended)).run(never);
    expect([...raised]).toEqual([]);
  });
});

test('H04 a fault in the newest events is an alarm at once', async () => {
  await keepRecordsJob(depsOf(createLog(1, [1]))).run(never);
  expect([...raised]).toEqual([['event_log_broken', 'anchor day 1']]);
  expect(logged).toEqual(['the event log does not add up']);
});
