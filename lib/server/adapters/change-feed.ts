import 'server-only';
import { listenForChanges } from '../../db/change-feed/listen';
import type { Log } from '../../domain/ports/runtime';

/** What somebody's long polls wait for beside their checkout: one of their sessions ended. */
export const sessionsOf = (staffId: string): string => `sessions/${staffId}`;

/** Where long polls wait for a change of their checkout. */
export type ChangeFeed = {
  /** Resolves when `id` may have changed, after `ms`, or when `signal` aborts: the caller reads again. */
  wait(id: string, request: { readonly ms: number; readonly signal: AbortSignal }): Promise<void>;
  /** Null wakes everybody. */
  notify(id: string | null): void;
};

export function createChangeFeed(): ChangeFeed {
  const waiting = new Map<string, Set<() => void>>();
  return {
    wait: (id, { ms, signal }) =>
      new Promise((resolve) => {
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', done);
          const others = waiting.get(id);
          others?.delete(done);
          if (others?.size === 0) waiting.delete(id);
          resolve();
        };
        const timer = setTimeout(done, ms);
        const together = waiting.get(id) ?? new Set();
        waiting.set(id, together.add(done));
        if (signal.aborted) done();
        else signal.addEventListener('abort', done);
      }),
    notify(id) {
      const ids = id === null ? [...waiting.keys()] : [id];
      for (const each of ids) for (const wake of [...(waiting.get(each) ?? [])]) wake();
    },
  };
}

/** What the processes of one installation tell each other through the database. */
export type ChangeFeedConnection = {
  readonly feed: ChangeFeed;
  /** This process's number while its connection lives; null before the first connection. */
  readonly instance: () => number | null;
  /** How long this connection has lived, in milliseconds: a process that was just cut off sees others as dead. */
  readonly age: () => number;
  /** `run` is called whenever something may be due to be read. One listener: the watcher. */
  onDue(run: () => void): void;
};

/** Fed by every process that shares the database. Without the connection a long poll ends when its time is up. */
export function connectChangeFeed(databaseUrl: string, log: Log): ChangeFeedConnection {
  const feed = createChangeFeed();
  const state = { instance: null as number | null, since: Infinity, onDue: () => undefined as void };
  listenForChanges(databaseUrl, {
    onChange(changes) {
      if (changes) for (const id of [changes.checkoutId, changes.orderId]) feed.notify(id);
      else feed.notify(null);
    },
    onDue: () => state.onDue(),
    onSessionsEnded: (staffId) => feed.notify(sessionsOf(staffId)),
    onInstance(instance) {
      state.instance = instance;
      state.since = performance.now();
    },
    onError(error) {
      state.since = Infinity;
      log.warn({ err: error }, 'no change notifications from the database for now');
    },
  });
  return {
    feed,
    instance: () => state.instance,
    age: () => Math.max(0, performance.now() - state.since),
    onDue(run) {
      state.onDue = run;
    },
  };
}
