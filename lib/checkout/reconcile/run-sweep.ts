import { type SweepRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import type { CheckoutDeps } from '../deps';
import { reconcileRestored } from './import-lost';
import { sweep } from './sweep';

/** Longer than a sweep of many pages takes; a process that dies gives the job back after it. */
const leaseMs = (range: SweepRange): number => Math.max(5_000, Math.min(SWEEPS[range], 10 * 60_000));

/** Sweeps a range when it is due and no other process does. `elapsed`: milliseconds that never run backwards. */
export async function runSweep(deps: CheckoutDeps, range: SweepRange, elapsed: () => number): Promise<void> {
  const name = `sweep/${range}`;
  if (!(await deps.watch.claimJob(name, leaseMs(range)))) return;
  const startedAt = elapsed();
  try {
    await (range === 'restored' ? reconcileRestored(deps) : sweep(deps, range));
  } finally {
    // A claim for as long as the interval has said already when the next one is due.
    if (leaseMs(range) !== SWEEPS[range])
      await deps.watch.finishJob(name, Math.max(0, SWEEPS[range] - (elapsed() - startedAt)));
  }
}
