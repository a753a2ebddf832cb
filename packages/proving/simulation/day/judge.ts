import { compare } from '../oracle/compare';
import { type Difference, isUrgent } from '../oracle/difference';
import type { Simulation } from '../world/simulation';
import { refundedTwice } from './refund-request';
import { HOUR, SECOND } from '@/lib/domain/core/durations';

/** Everything must be settled so long after the last fault. */
const HEALING = 60 * SECOND;

/** Lets the watcher run after the last fault and compares the books, soon and a day later. */
export async function judge(world: Simulation, acknowledged: ReadonlySet<string>): Promise<Difference[]> {
  const { timeline } = world;
  await world.live(timeline.now() + HEALING);
  const soon = await differences(world, acknowledged);
  // What may be learnt at leisure, such as a refund in the portal without a webhook, is known a day later.
  timeline.skipTo(timeline.now() + 25 * HOUR);
  await world.live(timeline.now() + 75 * SECOND);
  return [...soon.filter(isUrgent), ...(await differences(world, acknowledged))];
}

async function differences(
  { store, gateway }: Simulation,
  acknowledged: ReadonlySet<string>,
): Promise<Difference[]> {
  const found = await compare(store.db, await gateway.book());
  const { rows } = await store.db.execute<{ id: string }>('select id from checkouts');
  const stored = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !stored.has(id));
  return [
    ...found,
    ...(await refundedTwice(store.db)),
    ...lost.map((id) => ({
      invariant: 'I6',
      sentence: `${id} was promised to a till and is not stored`,
      rows: [],
    })),
  ];
}
