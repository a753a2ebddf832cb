import 'server-only';

/** Runs it as soon as fewer than the most are running, the longest waiting first. Rejects when `signal` aborts before. */
export type Turns = <Value>(signal: AbortSignal, run: () => Promise<Value>) => Promise<Value>;

/** Whoever asks in vain for a connection is told so after 5 s; whoever waits for their turn here just waits. */
export function createTurns(most: number): Turns {
  const waiting = new Set<() => void>();
  let running = 0;

  const turn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const leave = () => {
        waiting.delete(begin);
        reject(new Error('Whoever asked has left.', { cause: signal.reason }));
      };
      const begin = () => {
        waiting.delete(begin);
        signal.removeEventListener('abort', leave);
        running += 1;
        resolve();
      };
      if (signal.aborted) return leave();
      if (running < most) return begin();
      signal.addEventListener('abort', leave);
      waiting.add(begin);
    });

  return async (signal, run) => {
    await turn(signal);
    try {
      return await run();
    } finally {
      running -= 1;
      const [next] = waiting;
      next?.();
    }
  };
}
