import { SECOND } from '../../domain/core/durations';
import type { Job } from '../../domain/ports/jobs';
import type { WatchDeps } from '../deps';
import { watchCheckouts } from './watch-checkouts';

/** What one process asks of the gateway at once. */
const AT_ONCE = 10;

type Deps = {
  readonly checkout: WatchDeps;
  /** Gateway calls that left since the last time it was asked. */
  readonly takeCallCount: () => number;
};

/** Every process reads what is due, as far as the installation's calls reach. Reads go on after the run has ended. */
export function readDueJob({ checkout, takeCallCount }: Deps): Job {
  const inFlight = new Set<Promise<void>>();
  let granted = 0;
  return {
    name: 'reads',
    offerMs: 300,
    shared: null,
    retry: { firstMs: 300, longestMs: 2 * SECOND },
    async run() {
      // What was granted and not needed goes back into the bucket; what left unasked comes out of it.
      const spent = takeCallCount() - granted;
      granted = await checkout.budget.takeCalls(AT_ONCE - inFlight.size, spent);
      if (granted === 0) return 'done';
      for (const read of await watchCheckouts(checkout, granted)) {
        inFlight.add(read);
        void read.finally(() => inFlight.delete(read));
      }
      return 'done';
    },
  };
}
