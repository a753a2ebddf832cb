import { MINUTE, SECOND } from '../../domain/core/durations';
import { type SweepRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import type { Job } from '../../domain/ports/jobs';
import type { ReconcileDeps } from '../deps';
import { reconcileRestored } from './import-lost';
import { sweep } from './sweep';

/** How often a process offers to make a sweep; who makes it, and when it is due, the database says. */
const OFFER_MS: Record<SweepRange, number> = {
  counter: 250,
  waiting: 500,
  recent: 2 * SECOND,
  hour: 10 * SECOND,
  week: MINUTE,
  quarter: MINUTE,
  restored: 5 * SECOND,
};

/** A process that dies frees a sweep after this long at most; what it watched is watched again within 5 s. */
const [SHORTEST_LEASE_MS, LONGEST_LEASE_MS] = [4 * SECOND, 30 * SECOND];

/** One process at a time searches the gateway for what changed in a range. */
export const sweepJob = (deps: ReconcileDeps, range: SweepRange): Job => ({
  name: `sweep/${range}`,
  offerMs: OFFER_MS[range],
  shared: {
    leaseMs: Math.max(SHORTEST_LEASE_MS, Math.min(SWEEPS[range].everyMs, LONGEST_LEASE_MS)),
    everyMs: SWEEPS[range].everyMs,
  },
  retry: {
    firstMs: Math.min(SWEEPS[range].everyMs, 10 * SECOND),
    longestMs: SWEEPS[range].everyMs,
  },
  async run() {
    await (range === 'restored' ? reconcileRestored(deps) : sweep(deps, range));
    return 'done';
  },
});

export const sweepJobs = (deps: ReconcileDeps): Job[] =>
  (Object.keys(SWEEPS) as SweepRange[]).map((range) => sweepJob(deps, range));
