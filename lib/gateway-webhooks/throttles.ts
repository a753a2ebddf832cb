import type { Clock } from '../domain/ports/runtime';

/** Null: it may pass; else milliseconds until it may. Only for known keys: each one takes memory. */
export type RateLimit = (key: string) => number | null;

type Bucket = { readonly tokens: number; readonly at: number };

/** A token bucket for each key that refills `perSecond` and holds as many. */
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

/** Caches one answer for `ms`; a failure is not cached. */
export function rememberBriefly<Value>(
  load: () => Promise<Value>,
  { clock, ms }: { readonly clock: Clock; readonly ms: number },
): () => Promise<Value> {
  let cached: { readonly value: Promise<Value>; readonly at: number } | null = null;
  return () => {
    const now = clock.now();
    if (cached && Math.abs(now - cached.at) < ms) return cached.value;
    const loading = { value: load(), at: now };
    cached = loading;
    loading.value.catch(() => {
      if (cached === loading) cached = null;
    });
    return loading.value;
  };
}
