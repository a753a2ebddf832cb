/** `more`: there is more to do at once. `failed`: it is to be tried again soon; so does a run that throws. */
export type JobOutcome = 'done' | 'more' | 'failed';

/** Waits between failed runs: they double from the first up to the longest. */
export type Retry = { readonly firstMs: number; readonly longestMs: number };

/** Work that the server does by itself, again and again. */
export type Job = {
  readonly name: string;
  /** How often each process offers to run it. */
  readonly offerMs: number;
  /**
   * One process of the installation runs it at a time, every so often from start to start. A process that dies frees it
   * when its lease ends; one that works longer renews the lease. Null: every process runs it at each offer.
   */
  readonly shared: { readonly leaseMs: number; readonly everyMs: number } | null;
  readonly retry: Retry;
  /** `signal` aborts when the process stops or has lost its lease. */
  readonly run: (signal: AbortSignal) => Promise<JobOutcome>;
};

/** Proof that this process holds a job. `until` ends the lease, by the database's clock; each renewal makes a new one. */
export type JobClaim = { readonly name: string; readonly until: string };

/** Which shared jobs are due, and who holds them. All times are the database's. */
export type JobStore = {
  /** Null: it is not due, or another process holds it. */
  claim(name: string, leaseMs: number): Promise<JobClaim | null>;
  /** Null: the lease had ended and another process took the job. */
  renew(claim: JobClaim, leaseMs: number): Promise<JobClaim | null>;
  /** Due again in `afterMs`; changes nothing when another process has taken the job meanwhile. */
  finish(claim: JobClaim, afterMs: number): Promise<void>;
};
