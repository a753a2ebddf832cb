import type { CheckoutId } from '../../domain/core/ids';
import type { Clock } from '../../domain/ports/runtime';

/** However often a checkout is asked about, and whatever came of it, the gateway is asked once in this time. */
const INTERVAL_MS = 1_000;
/** Beyond this number the oldest are forgotten; none of them matters for longer than a second. */
const KEPT = 10_000;

/** Says whether a checkout may be read from the gateway now, and notes that it is. For one process. */
export function createRefreshThrottle(clock: Clock): (id: CheckoutId) => boolean {
  const reads = new Map<CheckoutId, number>();
  return (id) => {
    const now = clock.now();
    const last = reads.get(id);
    if (last !== undefined && now - last < INTERVAL_MS && now >= last) return false;
    reads.delete(id);
    reads.set(id, now);
    const [oldest] = reads.keys();
    if (reads.size > KEPT && oldest !== undefined) reads.delete(oldest);
    return true;
  };
}
