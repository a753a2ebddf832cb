/** @typedef {{ name: string, stop: () => unknown, kill?: () => unknown }} Stoppable */

/** @typedef {ReturnType<typeof createStopList>} StopList */

/** What has to be undone, last made first. */
export function createStopList() {
  /** @type {Stoppable[]} */
  const entries = [];
  return {
    /** @param {Stoppable} entry */
    add: (entry) => entries.push(entry),
    /** Stops all, even when one of them cannot be; the first trouble is thrown at the end. */
    stopAll: async () => {
      const troubles = [];
      while (entries.length > 0) {
        try {
          await entries.at(-1)?.stop();
        } catch (error) {
          troubles.push(error);
        }
        entries.pop();
      }
      if (troubles.length > 0) throw troubles[0];
    },
    /** No patience left: what can be killed is. */
    killAll: async () => {
      for (const { kill } of entries.reverse()) await kill?.();
    },
  };
}
