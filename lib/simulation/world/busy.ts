import { setImmediate } from 'node:timers/promises';

/** Nothing real takes this long: something that began has not ended. */
const PATIENCE_MS = 15_000;

export type Busy = ReturnType<typeof createBusy>;

/** Knows whether anything real is still under way: virtual time stands still until nothing is. */
export function createBusy() {
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
    async during<Value>(work: Promise<Value>): Promise<Value> {
      begin();
      try {
        return await work;
      } finally {
        end();
      }
    },
    /** Resolves when everything waits for virtual time to pass. */
    async calm(): Promise<void> {
      do {
        if (count > 0) await ended();
        // Whoever was woken goes on first, and a pool hands its connection over.
        await setImmediate();
        await setImmediate();
      } while (count > 0);
    },
  };
}
