import 'server-only';
import { listenForNews } from '../db/news';
import type { Log } from '../domain/ports/log';
import { createNewsDesk, type NewsDesk } from './news-desk';

/** What the processes of one installation tell each other through the database. */
export type NewsLink = {
  readonly desk: NewsDesk;
  /** This process's number while its connection lives; null before the first connection. */
  readonly instance: () => number | null;
  /** How long this connection has lived, in milliseconds: a process that was just cut off sees others as dead. */
  readonly age: () => number;
  /** `run` is called whenever something may be due to be read. One listener: the watcher. */
  onDue(run: () => void): void;
};

/** Fed by every process that shares the database. Without the connection answers are held until their time is up. */
export function openNewsLink(databaseUrl: string, log: Log): NewsLink {
  const desk = createNewsDesk();
  const state = { instance: null as number | null, since: Infinity, onDue: () => undefined as void };
  listenForNews(databaseUrl, {
    onNews: (news) => desk.tell(news?.checkoutId ?? null),
    onDue: () => state.onDue(),
    onInstance(instance) {
      state.instance = instance;
      state.since = performance.now();
    },
    onError(error) {
      state.since = Infinity;
      log.warn({ err: error }, 'no news from the database for now');
    },
  });
  return {
    desk,
    instance: () => state.instance,
    age: () => Math.max(0, performance.now() - state.since),
    onDue(run) {
      state.onDue = run;
    },
  };
}
