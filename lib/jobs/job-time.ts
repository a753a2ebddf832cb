/** Time and timers, so that tests and simulations have them in hand. */
export type JobTime = {
  /** Milliseconds that never run backwards. */
  elapsed(): number;
  /** Returns what cancels it. */
  after(ms: number, run: () => void): () => void;
};

/** Keeps no process alive. */
export const realTime: JobTime = {
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
