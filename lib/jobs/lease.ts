import type { JobClaim, JobStore } from '../domain/ports/jobs';
import type { Log } from '../domain/ports/runtime';
import type { JobTime } from './job-time';

/** A job that this process holds. */
export type Lease = {
  /** Aborts when another process has taken the job. */
  readonly lost: AbortSignal;
  /** Gives the job back, due again in `afterMs`. Never rejects: if the database is away, the lease ends by itself. */
  end(afterMs: number): Promise<void>;
};

type Deps = { readonly store: JobStore; readonly time: JobTime; readonly log: Log };

/** One renewal may fail, and the next one is still in time. */
const BEATS_PER_LEASE = 3;

/** Claims a job and renews the claim until it is ended. Null: it is not due, or held by another process. */
export async function takeLease(
  name: string,
  leaseMs: number,
  { store, time, log }: Deps,
): Promise<Lease | null> {
  const first = await store.claim(name, leaseMs);
  if (!first) return null;
  let claim: JobClaim | null = first;
  let isEnded = false;
  let beat = Promise.resolve();
  const lost = new AbortController();
  const plan = () => time.after(leaseMs / BEATS_PER_LEASE, () => (beat = renew()));
  let cancel = plan();

  async function renew(): Promise<void> {
    if (!claim) return;
    try {
      claim = await store.renew(claim, leaseMs);
    } catch (err) {
      log.warn({ job: name, err }, 'a lease was not renewed');
    }
    if (!claim) lost.abort();
    else if (!isEnded) cancel = plan();
  }

  return {
    lost: lost.signal,
    async end(afterMs) {
      isEnded = true;
      cancel();
      // A renewal under way changes the claim that has to be shown.
      await beat;
      if (!claim) return;
      try {
        await store.finish(claim, afterMs);
      } catch (err) {
        log.warn({ job: name, err }, 'a job was not given back; its lease ends by itself');
      }
    },
  };
}
