import { Client } from 'pg';
import { z } from 'zod';

/** PostgreSQL's own channel between processes: delivered when the writing transaction commits, lost when nobody listens. */
export const NEWS_CHANNEL = 'qtill_news';

const newsSchema = z.object({ checkoutId: z.string(), version: z.number().int() });

/** A checkout has a new version. */
export type News = z.output<typeof newsSchema>;

export type NewsListener = {
  /** Null: the connection was away for a while, so anything may have changed. */
  readonly onNews: (news: News | null) => void;
  readonly onError: (error: Error) => void;
};

const RETRY_MS = 1_000;

/** Listens on a connection of its own and comes back by itself after an outage. */
export function listenForNews(url: string, { onNews, onError }: NewsListener): { close(): void } {
  let isClosed = false;
  let current: Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function connect(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    current = client;
    const lost = once((error: Error) => {
      client.end().catch(() => undefined);
      if (isClosed) return;
      onError(error);
      timer = setTimeout(connect, RETRY_MS);
    });
    client.on('error', lost);
    client.on('end', () => lost(new Error('the connection for news was closed')));
    client.on('notification', ({ payload }) => {
      const news = newsSchema.safeParse(parse(payload));
      if (news.success) onNews(news.data);
    });
    try {
      await client.connect();
      await client.query(`listen ${NEWS_CHANNEL}`);
      onNews(null);
    } catch (error) {
      lost(error instanceof Error ? error : new Error(String(error)));
    }
  }

  void connect();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      current?.end().catch(() => undefined);
    },
  };
}

function once<Value>(run: (value: Value) => void): (value: Value) => void {
  let isDone = false;
  return (value) => {
    if (isDone) return;
    isDone = true;
    run(value);
  };
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    // Somebody else's notification on our channel says nothing to us.
    return null;
  }
}
