import { setImmediate } from 'node:timers/promises';

const PATIENCE_MS = 15_000;

/** Nothing real takes this long: something that began has not ended. */
const stuck = (count: () => number) =>
  new Promise<never>((_, reject) => {
    setTimeout(() => {
      if (count() > 0) reject(new Error(`${count()} pieces of work never ended.`));
    }, PATIENCE_MS).unref();
  });

export type Busy = ReturnType<typeof createBusy>;

/** Knows whether anything real is still under way: virtual time stands still until nothing is. */
export function createBusy() {
  let count = 0;
  let waiting: (() => void)[] = [];
  const begin = () => void (count += 1);
  function end(): void {
    count -= 1;
    if (count > 0) return;
    for (const wake of waiting.splice(0)) wake();
  }
  return {
    begin,
    end,
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
        if (count > 0)
          await Promise.race([
            new Promise<void>((resolve) => void waiting.push(resolve)),
            stuck(() => count),
          ]);
        // Whoever was woken goes on first, and a pool hands its connection over.
        await setImmediate();
        await setImmediate();
      } while (count > 0);
      waiting = [];
    },
  };
}
