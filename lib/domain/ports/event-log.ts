/** The job that makes passes; the store keeps its place with it. */
export const WHOLE_LOG_JOB = 'records/whole';

/** What does not add up in the event log; `where` is an order's id or the day of a checkpoint. */
export type LogFault = { readonly kind: 'chain' | 'anchor'; readonly where: string };

/** One pass over the whole log, checkpoint by checkpoint. Times are milliseconds since the epoch. */
export type LogPass = {
  readonly startedAt: number;
  /** The last event that was looked at. */
  readonly after: string;
  readonly faults: number;
  readonly endedAt: number | null;
};

/**
 * The append-only log of every order, as a whole. A checkpoint holds a digest over the events since the one before, so
 * that no chain can be rewritten or taken out unnoticed. What one call reads does not grow with the log.
 */
export type EventLog = {
  /** What does not add up in the newest checkpoint and after it. Empty: nothing was changed, removed or put in between. */
  verifyNewest(): Promise<readonly LogFault[]>;
  /**
   * The same of the checkpoint after an event; `0` stands before all. `next`: where to go on; null: this was the end,
   * and what came after the newest checkpoint was looked at.
   */
  verifyNext(after: string): Promise<{ readonly faults: readonly LogFault[]; readonly next: string | null }>;
  /** Makes the next checkpoint once a day or when enough has happened. True: another may be due at once. */
  checkpoint(): Promise<boolean>;
  /** The pass over the whole log that was begun last; null: none ever was. */
  readPass(): Promise<LogPass | null>;
  keepPass(pass: LogPass): Promise<void>;
};
