/** In milliseconds. A retry is made only when it can still end within the whole. */
export type TimeLimits = {
  readonly connect: number;
  /** Without a byte, once the answer has begun. */
  readonly silence: number;
  /** For a whole read, retries included. */
  readonly read: number;
  /** For a whole create or change, retries included. */
  readonly change: number;
  /** While nothing could be sent, the cashier learns it this soon. */
  readonly unreachable: number;
};

export const TIME_LIMITS: TimeLimits = {
  connect: 3_000,
  silence: 5_000,
  read: 8_000,
  change: 20_000,
  unreachable: 3_000,
};
