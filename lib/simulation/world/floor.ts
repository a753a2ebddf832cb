import type { Turns } from './turns';

export type Floor = {
  /** Resolves when nobody else has it, in the order of asking, to what gives it back. */
  readonly take: () => Promise<() => void>;
};

/**
 * Who talks to the database: one transaction of one process at a time, or which of two answers comes first would be
 * the machine's choice. Whoever gives turns chooses statement by statement instead.
 */
export function createFloor(turns: Turns): Floor {
  let taken = Promise.resolve();
  return {
    async take() {
      if (turns.next) return () => undefined;
      const free = taken;
      let leave: () => void = () => undefined;
      taken = new Promise((resolve) => (leave = resolve));
      await free;
      return leave;
    },
  };
}
