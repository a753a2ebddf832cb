import { z } from 'zod';

/** A command of the Chrome DevTools Protocol, which browsers and Node both understand. */
export type Send = (method: string, params: object) => Promise<unknown>;

/** How often a function ran. */
export type Count = {
  readonly engine: Engine;
  readonly file: string;
  readonly name: string;
  readonly times: number;
};

export type Engine = 'server' | 'browser';

/** By a key that stays the same when a page is loaded again. */
export type Counts = ReadonlyMap<string, Count>;

const rangeSchema = z.object({ startOffset: z.number(), endOffset: z.number(), count: z.number() });

const coverageSchema = z.object({
  result: z.array(
    z.object({
      scriptId: z.string(),
      url: z.string(),
      functions: z.array(
        z.object({
          functionName: z.string(),
          // The first is the function as a whole.
          ranges: z.tuple([rangeSchema], rangeSchema),
        }),
      ),
    }),
  ),
});

const sourceSchema = z.object({ scriptSource: z.string() });

/** In the observable build each module is a script of its own, and this is its address. */
const PRODUCT_FILE = /\/\.\/((?:app|components|lib)\/[^?]+\.tsx?)(?:\?|$)/;

/** What webpack writes for each export; it runs whenever somebody mentions the name. */
const EXPORT_GETTER = /^(?:\(\) => \(|function\(\) \{ return )\/\*/;

export type Counter = {
  readonly start: () => Promise<void>;
  /** The product's functions that ran since the last call, and how often. */
  readonly take: () => Promise<Counts>;
  /** Forgets what ran so far. */
  readonly reset: () => Promise<void>;
};

/** Counts the functions of one JavaScript engine. */
export function createCounter(engine: Engine, send: Send): Counter {
  const sources = new Map<string, Promise<string | null>>();
  const sourceOf = (scriptId: string): Promise<string | null> => {
    const known = sources.get(scriptId);
    if (known) return known;
    const asked = send('Debugger.getScriptSource', { scriptId }).then(
      (answer) => sourceSchema.parse(answer).scriptSource,
      () => null,
    );
    sources.set(scriptId, asked);
    return asked;
  };
  return {
    async start() {
      await send('Debugger.enable', {});
      await send('Profiler.enable', {});
      await send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    },
    async reset() {
      await send('Profiler.takePreciseCoverage', {});
    },
    async take() {
      const { result } = coverageSchema.parse(await send('Profiler.takePreciseCoverage', {}));
      const counts = new Map<string, Count>();
      for (const { scriptId, url, functions } of result) {
        const file = PRODUCT_FILE.exec(decodeURIComponent(url))?.[1];
        const ran = functions.filter(({ ranges }) => ranges[0].count > 0);
        if (!file || ran.length === 0) continue;
        const source = await sourceOf(scriptId);
        // Of a page that was left meanwhile: no story leaves its page.
        if (source === null) continue;
        for (const { functionName: name, ranges } of ran) {
          const [{ startOffset: start, endOffset: end, count }] = ranges;
          // The module as a whole: that it was loaded says nothing about the story.
          const isModule = start === 0 && end >= source.length;
          if (isModule || EXPORT_GETTER.test(source.slice(start, end))) continue;
          // Not by place: each bundle of the server has a copy of its own. Callbacks without a name count as one.
          const key = `${engine} ${file} ${name}`;
          counts.set(key, { engine, file, name, times: (counts.get(key)?.times ?? 0) + count });
        }
      }
      return counts;
    },
  };
}

/** Several counts as one. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum = new Map<string, Count>();
  for (const counts of all) {
    for (const [key, count] of counts)
      sum.set(key, { ...count, times: count.times + (sum.get(key)?.times ?? 0) });
  }
  return sum;
}
