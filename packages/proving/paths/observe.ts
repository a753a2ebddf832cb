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

/** A function that ran while a story was told: how often in all tellings, and in as much time at rest. */
export type Step = {
  readonly key: string;
  readonly engine: Engine;
  readonly file: string;
  readonly name: string;
  readonly told: number;
  readonly atRest: number;
  /** Of the story; `sometimes`: whether it runs depends on when a job's turn comes. */
  readonly belongs: 'always' | 'mostly' | 'sometimes';
};

/** `ran`: keys of all functions that ran meanwhile, whoever called them. */
export type Observed = { readonly steps: readonly Step[]; readonly ran: ReadonlySet<string> };

/**
 * The functions that run while a story is told, and whether they are of the story. It is told once to load what it needs,
 * then five times while functions are counted; then the same till rests. What runs as often at rest is not of the story.
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
  const tellings: { readonly ms: number; readonly counts: Counts }[] = [];
  for (let time = 0; time < TIMES; time += 1) tellings.push(await window(await prepare()));
  const toldMs = tellings.reduce((sum, { ms }) => sum + ms, 0);
  await prepare();
  const rest = await window(() => wait(Math.max(toldMs, LEAST_IDLE_MS)));
  const tellingsWith = (key: string) => tellings.filter(({ counts }) => counts.has(key)).length;
  const all = sumCounts(tellings.map(({ counts }) => counts));
  const belongs = (key: string, more: number): Step['belongs'] => {
    const times = tellingsWith(key);
    if (times === TIMES && more >= TIMES) return 'always';
    return times >= LEAST && more >= LEAST ? 'mostly' : 'sometimes';
  };
  const steps = [...all].map(([key, { engine, file, name, times: told }]) => {
    const atRest = Math.round(((rest.counts.get(key)?.times ?? 0) * toldMs) / rest.ms);
    return { key, engine, file, name, told, atRest, belongs: belongs(key, told - atRest) };
  });
  return { steps, ran: new Set([...all.keys(), ...rest.counts.keys()]) };
}
