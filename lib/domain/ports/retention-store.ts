/** Days that reads and idempotency keys are kept at least; the migrations hold reads for as long. */
export const KEPT_DAYS = 30;

/** Rows that nobody needs any more. Each call takes a small batch; true: there may be more. Times are the database's. */
export type RetentionStore = {
  /** Older reads that no posting and no exception is justified by. */
  forgetReads(): Promise<boolean>;
  /** Older idempotency keys whose order cannot be paid any more. */
  forgetKeys(): Promise<boolean>;
};
