import 'server-only';
import { type CheckoutChange, listenForChanges } from '../../db/change-feed/listen';
import type { Log } from '../../domain/ports/runtime';

/** What somebody's long polls wait for beside their checkout: one of their sessions ended. */
export const sessionsOf = (staffId: string): string => `sessions/${staffId}`;

/** The same for what a till must hear of: its exceptions, and its sales that were paid. */
export const tillOf = (deviceReference: string): string => `tills/${deviceReference}`;

type Wait = {
  readonly ms: number;
  readonly signal: AbortSignal;
  /** From `mark`, before something was read: a change since then ends the wait at once. Missing: from now on. */
  readonly since?: number;
};

/** Where long polls wait for a change of their checkout. */
export type ChangeFeed = {
  /** Number of the newest change. Taken before a read, so that no change between read and wait is missed. */
  mark(): number;
  /** True when `id` may have changed; false after `ms` or when `signal` aborts. */
  wait(id: string, wait: Wait): Promise<boolean>;
  /** Null wakes everybody. */
  notify(id: string | null): void;
};

/** Longer than any read takes: a connection is waited for 5 s at most, and a statement 10 s. */
const REMEMBERED_MS = 30_000;

export function createChangeFeed(): ChangeFeed {
  const waiting = new Map<string, Set<(isChanged: boolean) => void>>();
  const recent = createRecentChanges();
  return {
    mark: recent.mark,
    wait: (id, { ms, signal, since }) =>
      new Promise((resolve) => {
        if (since !== undefined && recent.isAfter(id, since)) return resolve(true);
        const stop = () => done(false);
        const done = (isChanged: boolean) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', stop);
          const others = waiting.get(id);
          others?.delete(done);
          if (others?.size === 0) waiting.delete(id);
          resolve(isChanged);
        };
        const timer = setTimeout(stop, ms);
        const together = waiting.get(id) ?? new Set();
        waiting.set(id, together.add(done));
        if (signal.aborted) stop();
        else signal.addEventListener('abort', stop);
      }),
    notify(id) {
      const ids = id === null ? [...waiting.keys()] : [id];
      recent.note(id);
      for (const each of ids) for (const wake of [...(waiting.get(each) ?? [])]) wake(true);
    },
  };
}

/** Numbers changes, and remembers for a while what each was of. */
function createRecentChanges() {
  const changes = new Map<string, { number: number; at: number }>();
  let [newest, newestOfAll] = [0, 0];
  return {
    mark: () => newest,
    isAfter: (id: string, mark: number) => Math.max(newestOfAll, changes.get(id)?.number ?? 0) > mark,
    note(id: string | null) {
      newest += 1;
      if (id === null) newestOfAll = newest;
      const at = performance.now();
      for (const [old, change] of changes) {
        if (at - change.at < REMEMBERED_MS) break;
        changes.delete(old);
      }
      if (id === null) return;
      // Again at the end: the map is in the order of changes.
      changes.delete(id);
      changes.set(id, { number: newest, at });
    },
  };
}

/** Wakes whoever waits for this checkout, its sale or its till; null: everybody. */
export function notifyChange(feed: Pick<ChangeFeed, 'notify'>, change: CheckoutChange | null): void {
  if (!change) return feed.notify(null);
  for (const id of [change.checkoutId, change.orderId]) feed.notify(id);
  if (change.deviceReference) feed.notify(tillOf(change.deviceReference));
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
    onChange: (change) => notifyChange(feed, change),
    onDue: () => state.onDue(),
    onTill: (deviceReference) => feed.notify(tillOf(deviceReference)),
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
