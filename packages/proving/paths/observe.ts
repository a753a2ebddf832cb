import { setTimeout as wait } from 'node:timers/promises';
import { type Counter, type Counts, type Engine, sumCounts } from './function-counts';

/** So often a story is told while functions are counted. */
const TIMES = 5;
/** A function belongs to a story that runs it in most of the tellings, once more than at rest. */
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
  readonly engine: Engine;
  readonly file: string;
  readonly name: string;
  readonly told: number;
  readonly atRest: number;
};

/** `ran`: keys of all functions that ran meanwhile, whoever called them. */
export type Observed = { readonly steps: readonly Step[]; readonly ran: ReadonlySet<string> };

/**
 * The functions that a story runs. It is told once to load what it needs, then five times while functions are counted;
 * then the same till rests. What runs as often at rest is not of the story.
 */
export async function observe(counters: readonly Counter[], { prepare }: Story): Promise<Observed> {
  // Engines answer when they have time; what they count ends when they are asked.
  const window = async (work: () => Promise<unknown>) => {
    await wait(REST_MS);
    const began = performance.now();
    await Promise.all(counters.map((counter) => counter.reset()));
    await work();
    const ms = performance.now() - began;
    return { ms, counts: sumCounts(await Promise.all(counters.map((counter) => counter.take()))) };
  };
  const warmUp = await prepare();
  await warmUp();
  const told: { readonly ms: number; readonly counts: Counts }[] = [];
  for (let time = 0; time < TIMES; time += 1) told.push(await window(await prepare()));
  const toldMs = told.reduce((sum, { ms }) => sum + ms, 0);
  await prepare();
  const rest = await window(() => wait(Math.max(toldMs, LEAST_IDLE_MS)));
  const tellingsWith = (key: string) => told.filter(({ counts }) => counts.has(key)).length;
  const all = sumCounts(told.map(({ counts }) => counts));
  const steps = [...all]
    .map(([key, { engine, file, name, times }]) => ({
      ...{ key, engine, file, name, told: times },
      atRest: Math.round(((rest.counts.get(key)?.times ?? 0) * toldMs) / rest.ms),
    }))
    .filter(({ key, told: times, atRest }) => times - atRest >= LEAST && tellingsWith(key) >= LEAST);
  return { steps, ran: new Set([...all.keys(), ...rest.counts.keys()]) };
}
