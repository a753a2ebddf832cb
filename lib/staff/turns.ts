/** Runs what it is given, so many at once; null: too many wait already. */
export type Turns = <Value>(run: () => Promise<Value>) => Promise<Value | null>;

/** The others wait their turn, up to `longest` of them. */
export function createTurns(atOnce: number, longest: number): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];

  return async (run) => {
    if (waiting.length >= longest) return null;
    if (running < atOnce) running += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await run();
    } finally {
      // Whoever waits takes over the place.
      const begin = waiting.shift();
      if (begin) begin();
      else running -= 1;
    }
  };
}
