import { createHintStore } from '../../db/hints/create-hint-store';
import { compare } from '../oracle/compare';
import type { Difference } from '../oracle/difference';
import { openSimulation, type Simulation } from '../world/simulation';
import type { Store } from '../world/store';
import { manager } from './manager';
import { sale } from './sale';
import { createTill } from './till';
import { brownOut, crash, gatewayFault, outage, stranger, type Trouble, webhookFault } from './trouble';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Sales begin within this time, and all trouble with them. */
const OPENING_HOURS = 3 * MINUTE;
/** So long after the end of all trouble everything must be settled. */
const HEALING = MINUTE;

export type Day = {
  readonly seed: number;
  /** How often what happened. */
  readonly counts: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  /** What went wrong in the simulation or in the product, apart from the books. */
  readonly defects: readonly unknown[];
};

/** One small day of a shop with everything that chance throws at it, judged by the oracle. */
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
  const hasSold = () => counts.has('sold');
  const sales = chance.between(20, 24);
  for (let index = 0; index < sales; index += 1)
    plan(() => sale({ world, till: chance.pick(tills), count, hasSold }));
  const trouble = (of: Trouble, least: number, most: number) => {
    for (let left = chance.between(least, most); left > 0; left -= 1) plan(() => of(world, count));
  };
  trouble(gatewayFault, 5, 11);
  trouble(webhookFault, 0, 5);
  trouble(outage, 0, 2);
  trouble(brownOut, 0, 2);
  trouble(stranger(hasSold), 0, 2);
  trouble(crash, 1, 3);
  trouble(manager, 2, 8);

  const start = timeline.now();
  // The last stories need a while to end.
  for (
    let end = start + OPENING_HOURS;
    timeline.now() < start + HOUR && (going.size > 0 || timeline.now() < end);
  )
    await world.live(timeline.now() + 10 * SECOND);
  if (going.size > 0) defects.push(new Error(`${going.size} stories never came to an end.`));
  await heal(world, counts);
  await world.live(timeline.now() + HEALING);
  const soon = await judge(world, acknowledged);
  // What is seen at leisure, such as a refund in the portal without a webhook, is known a day later.
  timeline.skipTo(timeline.now() + 25 * HOUR);
  await world.live(timeline.now() + 75 * SECOND);
  const later = await judge(world, acknowledged);
  defects.push(...gateway.defects);
  return { seed: world.seed, counts, differences: [...soon.filter(isUrgent), ...later], defects };
}

/** Refunds and strangers' money may be learnt at leisure; what was paid to a till may not. */
const isUrgent = ({ invariant, isForeign = false }: Difference): boolean =>
  !isForeign && invariant !== 'I3' && invariant !== 'I9';

async function open({ chance, gateway, start, store, hook }: Simulation): Promise<void> {
  for (let processes = chance.isTrue(30) ? 2 : 1; processes > 0; processes -= 1) await start();
  await gateway.control('modes', {
    duplicateRequestId: chance.pick(['assumed', 'reject', 'return', 'create']),
    cancelAfterPaid: chance.pick(['refuse', 'return']),
    base64QR: chance.pick(['given', 'missing']),
    webhookOnCreate: chance.isTrue(50),
  });
  // One shop in five has no address that the gateway could call.
  if (chance.isTrue(20)) return;
  const registered = await gateway.call('/webhooks', { address: 'https://shop.sim/hook' });
  if (!registered) throw new Error('The gateway did not take the webhook.');
  hook.token = chance.text(26);
  const hints = createHintStore(store.db);
  await hints.openEndpoint(hook.token, 'https://shop.sim/hook');
  await hints.changeEndpoint(hook.token, { gatewayWebhookId: registered.id, hmacKey: registered.hmacKey });
}

type Struck = { readonly fault: { readonly kind: string }; readonly struck: number };

async function heal(
  { gateway, weather, alive, start }: Simulation,
  counts: Map<string, number>,
): Promise<void> {
  const rules = (await gateway.control<readonly Struck[]>('faults')) ?? [];
  const add = (what: string, times: number) => counts.set(what, (counts.get(what) ?? 0) + times);
  for (const { fault, struck } of rules) add(fault.kind, struck);
  const spells = (counts.get('outage') ?? 0) + (counts.get('brown-out') ?? 0);
  add('fault', rules.filter(({ struck }) => struck > 0).length + spells);
  await gateway.control('faults', undefined, 'DELETE');
  Object.assign(weather, { isDown: false, lostCalls: 0, lostAnswers: 0 });
  if (alive().length === 0) await start();
}

async function judge(
  { store, gateway }: Simulation,
  acknowledged: ReadonlySet<string>,
): Promise<Difference[]> {
  const found = await compare(store.db, await gateway.book());
  const { rows } = await store.db.execute<{ id: string }>('select id from checkouts');
  const stored = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !stored.has(id));
  return [
    ...found,
    ...lost.map((id) => ({
      invariant: 'I6',
      sentence: `${id} was promised to a till and is not stored`,
      rows: [],
    })),
  ];
}
