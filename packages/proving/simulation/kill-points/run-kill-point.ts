import { judge } from '../day/judge';
import { createTill } from '../day/till';
import type { Difference } from '../oracle/difference';
import type { Store } from '../world/database/store';
import type { ShopProcess } from '../world/shop-process';
import { registerWebhook, openSimulation, type Simulation } from '../world/simulation';
import type { Story } from './stories';
import { HOUR, SECOND } from '@/lib/domain/core/durations';

/** The same seed for every point, so that each kills the same story. */
const SEED = 1;
/** As long as it takes to start a new process. */
const GONE_MS = 2 * SECOND;

export type KillPoint = {
  /** False: the story was over before so many steps. */
  readonly isReached: boolean;
  readonly differences: readonly Difference[];
  readonly defects: readonly unknown[];
};

/** Runs a story whose process dies after so many steps, starts another process, and compares the books. */
export async function runKillPoint(store: Store, story: Story, steps: number): Promise<KillPoint> {
  const world = await openSimulation(store, SEED);
  try {
    return await live(world, story, steps);
  } finally {
    await world.close();
  }
}

async function live(world: Simulation, story: Story, steps: number): Promise<KillPoint> {
  const { timeline, gateway, defects, alive, start } = world;
  await registerWebhook(world);
  const acknowledged = new Set<string>();
  const till = createTill(world, 0, acknowledged);
  const process = await start();
  process.connection.dieAfter(steps);
  let isOver = false;
  timeline.after(0, () => {
    void story({ world, till })
      .catch((error: unknown) => defects.push(error))
      .finally(() => (isOver = true));
  });
  void replace(world, process, () => isOver).catch((error: unknown) => defects.push(error));
  const startedAt = timeline.now();
  while (!isOver && timeline.now() < startedAt + HOUR) await world.live(timeline.now() + 5 * SECOND);
  if (!isOver) defects.push(new Error('The story never came to an end.'));
  const isReached = process.connection.isDead();
  process.connection.dieAfter(Infinity);
  await gateway.control('faults', undefined, 'DELETE');
  if (alive().length === 0) await start();
  const differences = await judge(world, acknowledged);
  defects.push(...gateway.defects);
  return { isReached, differences, defects };
}

async function replace(world: Simulation, process: ShopProcess, isOver: () => boolean): Promise<void> {
  while (!process.connection.isDead()) {
    if (isOver()) return;
    await world.sleep(SECOND / 2);
  }
  await world.kill(process);
  await world.sleep(GONE_MS);
  await world.start();
}
