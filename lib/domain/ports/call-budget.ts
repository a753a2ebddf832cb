/** What the processes of one installation may call the gateway, together. All times are the database's. */
export type CallBudget = {
  /**
   * How many of `wanted` gateway calls of the watcher may leave now. `spent`: calls of workers that left without asking
   * (sweeps, repetitions); below zero: granted before and not used. Zero are granted while the gateway has asked to slow
   * down.
   */
  takeCalls(wanted: number, spent: number): Promise<number>;
  /**
   * All of so many calls for a request, or none of them: `share` (0 to 1) of what a second allows is left to the watcher.
   * `pausedMs` above zero: the gateway has asked to slow down for so long.
   */
  takeCallsForRequest(
    calls: number,
    share: number,
  ): Promise<{ readonly isTaken: boolean; readonly pausedMs: number }>;
  /** The gateway asked to slow down. */
  pauseCalls(ms: number): Promise<void>;
  isPaused(): Promise<boolean>;
};
