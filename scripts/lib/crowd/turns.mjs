/**
 * @typedef {object} Limits
 * @property {number} atOnce
 * @property {number} perAddress of them
 * @property {number} waiting
 * @property {number} waitingPerAddress of them
 * @property {number} longestMs that somebody waits
 */

/** @typedef {{ address: string, begin: () => void }} Waiting */

/** Counts by address, without a trace of those that are at zero. */
function createCounts() {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return {
    /** @param {string} address */
    of: (address) => counts.get(address) ?? 0,
    /** @param {string} address @param {number} by */
    add(address, by) {
      const count = (counts.get(address) ?? 0) + by;
      if (count === 0) counts.delete(address);
      else counts.set(address, count);
    },
  };
}

/**
 * Requests of strangers are answered in turns: so many at once, fewer of one address, and a bounded number waits. Whoever
 * comes first is next, but nobody waits behind an address that has all its turns. Resolves to what ends a turn; to
 * undefined when there is none to be had.
 * @param {Limits} limits
 * @returns {{ take: (address: string) => Promise<(() => void) | undefined> }}
 */
export function createTurns({ atOnce, perAddress, waiting: mostWaiting, waitingPerAddress, longestMs }) {
  /** @type {Waiting[]} */
  const queue = [];
  const running = createCounts();
  const waiting = createCounts();
  let inAll = 0;

  /** @param {string} address */
  const mayRun = (address) => inAll < atOnce && running.of(address) < perAddress;

  /** @param {string} address */
  function begin(address) {
    inAll += 1;
    running.add(address, 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      inAll -= 1;
      running.add(address, -1);
      next();
    };
  }

  function next() {
    const index = queue.findIndex(({ address }) => mayRun(address));
    if (index >= 0) queue[index]?.begin();
  }

  /** @param {Waiting} one */
  function leave(one) {
    queue.splice(queue.indexOf(one), 1);
    waiting.add(one.address, -1);
  }

  return {
    async take(address) {
      if (mayRun(address)) return begin(address);
      if (queue.length >= mostWaiting || waiting.of(address) >= waitingPerAddress) return undefined;
      return new Promise((resolve) => {
        /** @type {Waiting} */
        const one = {
          address,
          begin: () => {
            clearTimeout(timer);
            leave(one);
            resolve(begin(address));
          },
        };
        const timer = setTimeout(() => {
          leave(one);
          resolve(undefined);
        }, longestMs);
        queue.push(one);
        waiting.add(address, 1);
      });
    },
  };
}
