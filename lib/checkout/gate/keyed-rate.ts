import type { Clock } from '../../domain/ports/runtime';

/** `burst`: how many at once after a rest. */
export type Rate = { readonly perSecond: number; readonly burst: number };

export type KeyedRate = {
  /** Milliseconds until one more may pass under this key; 0: now. */
  readonly wait: (key: string) => number;
  /** One more has passed. */
  readonly note: (key: string) => void;
};

/** Beyond this number the keys that were used longest ago are forgotten, and may pass at once. */
const KEPT = 10_000;

type Bucket = { readonly tokens: number; readonly at: number };

/** A token bucket for each key, for one process. A clock that was set back shuts nobody out. */
export function createKeyedRate(clock: Clock, { perSecond, burst }: Rate): KeyedRate {
  const buckets = new Map<string, Bucket>();
  function tokensOf(key: string): number {
    const { tokens, at } = buckets.get(key) ?? { tokens: burst, at: clock.now() };
    const elapsed = clock.now() - at;
    return elapsed < 0 ? burst : Math.min(burst, tokens + (elapsed * perSecond) / 1_000);
  }
  return {
    wait: (key) => Math.ceil((Math.max(0, 1 - tokensOf(key)) * 1_000) / perSecond),
    note(key) {
      const tokens = tokensOf(key) - 1;
      buckets.delete(key);
      buckets.set(key, { tokens, at: clock.now() });
      const [oldest] = buckets.keys();
      if (buckets.size > KEPT && oldest !== undefined) buckets.delete(oldest);
    },
  };
}
