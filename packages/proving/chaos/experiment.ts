import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@/lib/db/core/database';
import { sale } from '../simulation/day/sale';
import type { Stage } from '../simulation/day/scene';
import type { Difference } from '../simulation/oracle/difference';
import { createChance } from '../simulation/world/chance';
import { freezes, kills, networkFaults } from './faults/injections';
import { openLinks } from './faults/open-links';
import { outsideEvents } from './faults/outside';
import { runSchedule } from './faults/schedule';
import { gatewayControl } from './gateway-control';
import { judge } from './judge';
import type { Spec } from './spec';
import type { Supervisor } from './supervisor';
import { createDevice, type Device } from './tills/device';
import { followBook } from './tills/follow-book';
import { rememberPromises } from './tills/promises';
import { signIn } from './tills/sign-in';
import { createTill } from './tills/till';
import { MINUTE } from '@/lib/domain/core/durations';

const TILLS = 10;
/** People here are this much quicker than at a real counter. */
const SPEED_UP = 15;

/** Milliseconds between two kills, and between two other injections. */
const KILLS_EVERY = [8_000, 13_000] as const;
const OTHERS_EVERY = [1_500, 2_500] as const;

export type ExperimentResult = {
  /** How often what happened, the faults that calls met among it. */
  readonly counts: ReadonlyMap<string, number>;
  readonly defects: readonly string[];
  readonly differences: readonly Difference[];
  /** Checkouts that tills were told of. */
  readonly promised: number;
  readonly healedMs: number;
  /** Of the gateway's book. */
  readonly lines: number;
};

/** Sells while faults are injected, stops injecting, and compares the books. */
export async function runExperiment(
  spec: Spec,
  supervisor: Supervisor,
  print: (line: string) => void,
): Promise<ExperimentResult> {
  const links = await openLinks(spec);
  await supervisor.start();
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const defects: string[] = [];
  const onDefect = (what: string) => void (defects.push(what), print(`Defect: ${what}`));
  const { db, close } = openDatabase(spec.databaseUrl, () => undefined, 3);
  const gateway = gatewayControl(spec);
  const book = followBook(gateway.url);
  const promises = rememberPromises();
  // One stream of chance for each actor, so that the plan of one does not depend on how quick another is.
  const chanceOf = (stream: number) => createChance(spec.seed * 1_000 + stream);
  const stageOf = (stream: number): Stage => ({
    chance: chanceOf(stream),
    gateway,
    defects: { push: (error) => onDefect(String(error)) },
    sleep: (ms) => wait(ms / SPEED_UP),
    timeline: { after: (ms, run) => void setTimeout(run, ms / SPEED_UP) },
  });

  const urls = spec.links.devices.map((port) => `http://127.0.0.1:${port}`);
  async function open(role: string): Promise<Device> {
    const device = createDevice({ urls, onDefect });
    await signIn(device, role, { db, staff: spec.staff });
    return device;
  }
  // One after the other: as many sign-ins at once would look like somebody who guesses.
  const office = await open('manager');
  const devices: Device[] = [];
  while (devices.length < TILLS) devices.push(await open('cashier'));

  const until = performance.now() + spec.minutes * MINUTE;
  async function keepSelling(device: Device, stream: number): Promise<void> {
    const world = stageOf(stream);
    const { systemKey } = spec;
    const till = createTill({ device, office, systemKey, chance: world.chance, book, promises, onDefect });
    while (performance.now() < until)
      await sale({ world, till, count }).catch((error: unknown) => onDefect(String(error)));
  }
  const say = (what: string) => spec.verbose && print(`${new Date().toISOString()} ${what}`);
  const targets = (stream: number) => ({ supervisor, links, chance: chanceOf(stream) });
  await Promise.all([
    ...devices.map(keepSelling),
    runSchedule(kills(targets(900)), { chance: chanceOf(910), every: KILLS_EVERY, until, count, say }),
    runSchedule(
      [
        ...freezes(targets(901)),
        ...networkFaults(targets(902)),
        ...outsideEvents({ stage: stageOf(903), office, count }),
      ],
      { chance: chanceOf(911), every: OTHERS_EVERY, until, count, say },
    ),
  ]);

  for (const link of links) link.mend();
  await gateway.control('faults', undefined, 'DELETE');
  await book.read();
  for (const [fault, times] of book.faults) counts.set(`fault: ${fault}`, times);
  const advance = async (advanceMs: number) => void (await gateway.control('clock', { advanceMs }));
  const verdict = await judge({ db, bookPath: spec.bookPath, promises, advance });
  await close();
  return { ...verdict, counts, defects, promised: promises.count() };
}
