import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 500;

/**
 * Starts a PostgreSQL again whenever it is gone or cannot be reached. It runs on its own, so it is watched.
 * @param {import('../postgres/open-cluster.mjs').Cluster} cluster
 * @param {(line: string) => void} say
 * @returns {{ stop: () => Promise<void> }}
 */
export function superviseCluster(cluster, say) {
  const stopping = new AbortController();
  const heal = async () => {
    say('The database ended or lost its socket, starting it again');
    try {
      await cluster.start();
    } catch (error) {
      say(error.message);
    }
  };
  const watch = async () => {
    while (!stopping.signal.aborted) {
      if (!cluster.isWell()) await heal();
      await delay(EVERY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = watch();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
