import type { Clock } from '../domain/ports/runtime';

/** Null: it may pass; else it may after so many milliseconds. `key`s are few: they are known before they are counted. */
export type RateLimit = (key: string) => number | null;

type Bucket = { readonly tokens: number; readonly at: number };

/** So many a second for each key, and no more than that at once. */
export function createRateLimit(clock: Clock, perSecond: number): RateLimit {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const now = clock.now();
    const { tokens, at } = buckets.get(key) ?? { tokens: perSecond, at: now };
    // A clock that was set back refills nothing.
    const filled = Math.min(perSecond, tokens + (Math.max(0, now - at) * perSecond) / 1_000);
    const canPass = filled >= 1;
    buckets.set(key, { tokens: canPass ? filled - 1 : filled, at: now });
    return canPass ? null : Math.ceil(((1 - filled) * 1_000) / perSecond);
  };
}

/** The same answer for everybody who asks within `ms`; a failure is not kept. */
export function rememberBriefly<Value>(
  load: () => Promise<Value>,
  { clock, ms }: { readonly clock: Clock; readonly ms: number },
): () => Promise<Value> {
  let kept: { readonly value: Promise<Value>; readonly at: number } | null = null;
  return () => {
    const now = clock.now();
    if (kept && Math.abs(now - kept.at) < ms) return kept.value;
    const mine = { value: load(), at: now };
    kept = mine;
    mine.value.catch(() => {
      if (kept === mine) kept = null;
    });
    return mine.value;
  };
}
