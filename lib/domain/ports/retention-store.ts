/** Rows that nobody needs any more. Each call takes a small batch; true: there may be more. Times are the database's. */
export type RetentionStore = {
  /** Reads older than 30 days that no posting and no exception is justified by. */
  forgetReads(): Promise<boolean>;
  /** Idempotency keys older than 30 days whose order cannot be paid any more. */
  forgetKeys(): Promise<boolean>;
};
