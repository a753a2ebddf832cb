import { openDatabase } from '../../db/core/database';
import { sale } from '../day/sale';
import type { Stage } from '../day/stage';
import type { Difference } from '../oracle/difference';
import { createChance } from '../world/chance';
import { createDevice, type Device } from './device';
import { followBook } from './follow-book';
import { gatewayDesk } from './gateway-desk';
import { judge } from './judge';
import type { Launcher } from './launcher';
import { openLinks } from './open-links';
import { outsideTroubles } from './outside';
import { strikeOn } from './plan';
import { rememberPromises } from './promises';
import { signIn } from './sign-in';
import type { Spec } from './spec';
import { freezes, kills, lineTroubles } from './strikes';
import { createTill } from './till';
import { wait } from './wait';

const TILLS = 10;
const MINUTE = 60_000;
/** People here are this much quicker than at a real counter. */
const HURRY = 15;

export type Battle = {
  /** How often what happened, the faults that calls met among it. */
  readonly counts: ReadonlyMap<string, number>;
  readonly defects: readonly string[];
  readonly differences: readonly Difference[];
  readonly promised: number;
  readonly healedMs: number;
  /** Of the gateway's book. */
  readonly lines: number;
};

/** The whole play, from the first sale to the verdict. */
export async function fight(spec: Spec, launcher: Launcher, print: (line: string) => void): Promise<Battle> {
  const links = await openLinks(spec);
  await launcher.start();
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const defects: string[] = [];
  const say = (what: string) => spec.verbose && print(`${new Date().toISOString()} ${what}`);
  const onDefect = (what: string) => void (defects.push(what), print(`Defect: ${what}`));
  const { db, close } = openDatabase(spec.databaseUrl, () => undefined, 3);
  const desk = gatewayDesk(spec);
  const book = followBook(desk.url);
  const promises = rememberPromises();
  // One stream of chance for everybody, so that the plan of one does not depend on how quick another is.
  const stageOf = (number: number): Stage => ({
    chance: createChance(spec.seed * 1_000 + number),
    gateway: desk,
    defects: { push: (error) => onDefect(String(error)) },
    sleep: (ms) => wait(ms / HURRY),
    timeline: { after: (ms, run) => void setTimeout(run, ms / HURRY) },
  });
  const roads = spec.links.devices.map((port) => `http://127.0.0.1:${port}`);
  /** One after the other: as many sign-ins at once would look like somebody who guesses. */
  async function open(role: string): Promise<Device> {
    const device = createDevice({ roads, onDefect });
    await signIn(device, role, { db, staff: spec.staff });
    return device;
  }
  const office = await open('manager');
  const devices: Device[] = [];
  while (devices.length < TILLS) devices.push(await open('cashier'));
  const until = performance.now() + spec.minutes * MINUTE;

  async function keepSelling(device: Device, number: number): Promise<void> {
    const world = stageOf(number);
    const { systemKey } = spec;
    const till = createTill({ device, office, systemKey, chance: world.chance, book, promises, onDefect });
    while (performance.now() < until)
      await sale({ world, till, count }).catch((error: unknown) => onDefect(String(error)));
  }

  const field = (number: number) => ({ launcher, links, chance: createChance(spec.seed * 1_000 + number) });
  const strike = (
    strikes: Parameters<typeof strikeOn>[0],
    every: readonly [number, number],
    number: number,
  ) => strikeOn(strikes, { chance: createChance(spec.seed * 1_000 + number), every, until, count, say });
  const others = [
    ...freezes(field(901)),
    ...lineTroubles(field(902)),
    ...outsideTroubles({ stage: stageOf(903), office, count }),
  ];
  await Promise.all([
    ...devices.map(keepSelling),
    strike(kills(field(900)), [8_000, 13_000], 910),
    strike(others, [1_500, 2_500], 911),
  ]);

  for (const link of links) link.mend();
  await desk.control('faults', undefined, 'DELETE');
  await book.read();
  for (const [fault, times] of book.faults) counts.set(`fault: ${fault}`, times);
  const advance = async (advanceMs: number) => void (await desk.control('clock', { advanceMs }));
  const verdict = await judge({ db, bookPath: spec.bookPath, promises, advance });
  await close();
  return { ...verdict, counts, defects, promised: promises.count() };
}
