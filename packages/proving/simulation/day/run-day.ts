import type { BookEntry } from '@/packages/gateway-sandbox/src/book/book-entry';
import type { Difference } from '../oracle/difference';
import type { Store } from '../world/database/store';
import { registerWebhook, openSimulation, type Simulation } from '../world/simulation';
import { judge } from './judge';
import { manager } from './manager';
import { sale } from './sale';
import { createTill } from './till';
import { gatewayFault, webhookFault } from './gateway-faults';
import { brownOut, crash, outage, externalPayment, type Trouble } from './trouble';
import { HOUR, MINUTE, SECOND } from '@/lib/domain/core/durations';

/** Sales and faults begin within this time. */
const OPENING_HOURS = 2 * MINUTE;

/** Checkouts on one page of the gateway's list, on a harder day: fewer than a day has. */
const SMALL_PAGE = 7;

export type Day = {
  readonly seed: number;
  /** How often each thing happened. */
  readonly counts: ReadonlyMap<string, number>;
  /** What the gateway wrote down, in its order. */
  readonly book: readonly BookEntry[];
  readonly differences: readonly Difference[];
  /** What went wrong in the simulation or in the product, apart from the books. */
  readonly defects: readonly unknown[];
};

/** One small day of a shop with random faults, judged by the oracle. */
export async function runDay(store: Store, seed: number): Promise<Day> {
  const world = await openSimulation(store, seed);
  try {
    return await live(world);
  } finally {
    await world.close();
  }
}

async function live(world: Simulation): Promise<Day> {
  const { chance, timeline, gateway, defects } = world;
  const counts = new Map<string, number>();
  const count = (what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);
  const acknowledged = new Set<string>();
  const going = new Set<Promise<unknown>>();
  const plan = (what: () => Promise<unknown>) =>
    timeline.after(chance.between(0, OPENING_HOURS), () => {
      const doing = what()
        .catch((error: unknown) => defects.push(error))
        .finally(() => going.delete(doing));
      going.add(doing);
    });

  await open(world);
  const tills = [0, 1, 2].map((number) => createTill(world, number, acknowledged));
  const stage = { ...world, isOnePrice: world.seed % 3 === 1 };
  const hasSold = () => counts.has('sold');
  const sales = chance.between(20, 22);
  for (let index = 0; index < sales; index += 1)
    plan(() => sale({ world: stage, till: chance.pick(tills), count }));
  const trouble = (of: Trouble, least: number, most: number) => {
    for (let left = chance.between(least, most); left > 0; left -= 1) plan(() => of(world, count));
  };
  trouble(gatewayFault, 5, 11);
  trouble(webhookFault, 0, 5);
  trouble(outage, 0, 2);
  trouble(brownOut, 0, 2);
  trouble(externalPayment(hasSold), 0, 2);
  trouble(crash, 2, 3);
  trouble(manager, 2, 8);

  const start = timeline.now();
  // The last sales need a while to end.
  for (
    let end = start + OPENING_HOURS;
    timeline.now() < start + HOUR && (going.size > 0 || timeline.now() < end);
  )
    await world.live(timeline.now() + 10 * SECOND);
  if (going.size > 0) defects.push(new Error(`${going.size} sales never came to an end.`));
  await heal(world, counts);
  const differences = await judge(world, acknowledged);
  defects.push(...gateway.defects);
  return { seed: world.seed, counts, book: await gateway.book(), differences, defects };
}

async function open(world: Simulation): Promise<void> {
  const { seed, chance, gateway, conditions, start } = world;
  // Not by chance: the days of other seeds must stay the same.
  const isHarder = seed % 3 === 0;
  conditions.isUneven = isHarder;
  for (let processes = chance.isTrue(30) ? 2 : 1; processes > 0; processes -= 1) await start();
  await gateway.control('modes', {
    duplicateRequestId: chance.pick(['assumed', 'reject', 'return', 'create']),
    cancelAfterPaid: chance.pick(['refuse', 'return']),
    referenceId: chance.pick(['ignored', 'idempotent', 'echoed']),
    base64QR: chance.pick(['given', 'missing']),
    webhookOnCreate: chance.isTrue(50),
    ...(isHarder && { largestPage: SMALL_PAGE }),
  });
  // One shop in five has no address that the gateway could call.
  if (chance.isTrue(20)) return;
  await registerWebhook(world);
}

type Struck = { readonly fault: { readonly kind: string }; readonly struck: number };

async function heal(
  { gateway, conditions, alive, start }: Simulation,
  counts: Map<string, number>,
): Promise<void> {
  const rules = (await gateway.control<readonly Struck[]>('faults')) ?? [];
  const add = (what: string, times: number) => counts.set(what, (counts.get(what) ?? 0) + times);
  for (const { fault, struck } of rules) add(fault.kind, struck);
  const spells = (counts.get('outage') ?? 0) + (counts.get('brown-out') ?? 0);
  add('fault', rules.filter(({ struck }) => struck > 0).length + spells);
  await gateway.control('faults', undefined, 'DELETE');
  Object.assign(conditions, { isDown: false, lostCalls: 0, lostAnswers: 0, isUneven: false });
  if (alive().length === 0) await start();
}
