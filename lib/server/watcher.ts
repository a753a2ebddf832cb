import 'server-only';
import { watchCheckouts } from '../checkout/watch-checkouts';
import { container } from './container';

const TICK_MS = 300;
/** With reads of 1.5 s and more apart, this bounds what one process asks of the gateway at once. */
const AT_ONCE = 10;

/** Keeps open checkouts fresh for as long as the process lives, whether or not a screen looks. */
export function startWatcher(): void {
  const inFlight = new Set<Promise<void>>();
  const { checkout } = container();
  const round = async () => {
    const free = AT_ONCE - inFlight.size;
    if (free <= 0) return;
    for (const look of await watchCheckouts(checkout, free)) {
      inFlight.add(look);
      void look.finally(() => inFlight.delete(look));
    }
  };
  const tick = () => {
    round()
      .catch((error: unknown) => checkout.log.error({ err: error }, 'the watcher could not claim work'))
      .finally(() => setTimeout(tick, TICK_MS).unref());
  };
  tick();
}
