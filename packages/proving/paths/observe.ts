import { setTimeout as wait } from 'node:timers/promises';
import { type Counter, type Counts, sumCounts } from './function-counts';

/** So often a story is told while functions are counted. */
const TIMES = 6;
/** A function belongs to a story that runs it at least once in most of the tellings. */
const LEAST = TIMES * 0.75;
/** What the preparation of a story set in motion has come to rest. */
const REST_MS = 1_500;
/** Shorter windows would say little about timers. */
const LEAST_IDLE_MS = 10_000;

/** Prepares one telling, and hands it back. */
export type Story = { readonly prepare: () => Promise<() => Promise<void>> };

/** A function that a story runs: how often it ran in all tellings, and in as much time at rest. */
export type Step = {
  readonly key: string;
  readonly file: string;
  readonly name: string;
  readonly told: number;
  readonly atRest: number;
};

/**
 * The functions that a story runs. It is told once to load what it needs, then six times while functions are counted;
 * then the same till rests. What runs as often at rest is not of the story.
 */
export async function observe(counters: readonly Counter[], { prepare }: Story): Promise<Step[]> {
  const take = async () => sumCounts(await Promise.all(counters.map((counter) => counter.take())));
  const warmUp = await prepare();
  await warmUp();
  const told: Counts[] = [];
  let toldMs = 0;
  for (let time = 0; time < TIMES; time += 1) {
    const tell = await prepare();
    await wait(REST_MS);
    await take();
    const began = performance.now();
    await tell();
    told.push(await take());
    toldMs += performance.now() - began;
  }
  await prepare();
  await wait(REST_MS);
  await take();
  const idleMs = Math.max(toldMs, LEAST_IDLE_MS);
  await wait(idleMs);
  const rest = await take();
  return [...sumCounts(told)]
    .map(([key, { file, name, times }]) => ({
      ...{ key, file, name, told: times },
      atRest: Math.round(((rest.get(key)?.times ?? 0) * toldMs) / idleMs),
    }))
    .filter((step) => step.told - step.atRest >= LEAST);
}
