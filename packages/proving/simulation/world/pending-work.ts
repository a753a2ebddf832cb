import { setImmediate } from 'node:timers/promises';

/** No real work takes this long: something began and never ended. */
const PATIENCE_MS = 15_000;

export type PendingWork = ReturnType<typeof createPendingWork>;

/** Counts real work in progress: virtual time stands still until there is none. */
export function createPendingWork() {
  let count = 0;
  const waiting: (() => void)[] = [];
  const begin = () => void (count += 1);
  function end(): void {
    count -= 1;
    if (count > 0) return;
    for (const wake of waiting.splice(0)) wake();
  }
  const ended = () =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${count} pieces of work never ended.`)), PATIENCE_MS);
      waiting.push(() => (clearTimeout(timer), resolve()));
    });
  return {
    begin,
    end,
    count: () => count,
    async track<Value>(work: Promise<Value>): Promise<Value> {
      begin();
      try {
        return await work;
      } finally {
        end();
      }
    },
    /** Resolves when everything waits for virtual time to pass. */
    async idle(): Promise<void> {
      do {
        if (count > 0) await ended();
        // Lets continuations run first, and a pool hand over its connection.
        await setImmediate();
        await setImmediate();
      } while (count > 0);
    },
  };
}
