import type { CheckoutId } from '../domain/ids';
import type { Clock } from '../domain/ports/clock';

/** However fast somebody asks about a checkout, and whatever came of it, the gateway is asked once in this time. */
const APART_MS = 1_000;
/** Beyond so many the oldest are forgotten; none of them matters for longer than a second. */
const KEPT = 10_000;

/** Says whether one may look at a checkout now, and notes that somebody does. For one process. */
export function createLookGate(clock: Clock): (id: CheckoutId) => boolean {
  const looks = new Map<CheckoutId, number>();
  return (id) => {
    const now = clock.now();
    const last = looks.get(id);
    if (last !== undefined && now - last < APART_MS && now >= last) return false;
    looks.delete(id);
    looks.set(id, now);
    const [oldest] = looks.keys();
    if (looks.size > KEPT && oldest !== undefined) looks.delete(oldest);
    return true;
  };
}
