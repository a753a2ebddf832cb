import type { Clock } from '../domain/ports/clock';

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
