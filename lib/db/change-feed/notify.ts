import { sql } from 'drizzle-orm';
import type { Transaction } from '../core/database';
import { type News, NEWS_CHANNEL } from './listen';

/** Told to every process when this transaction commits, and never when it does not. */
export async function tellNews(tx: Transaction, news: News): Promise<void> {
  await tx.execute(sql`select pg_notify(${NEWS_CHANNEL}, ${JSON.stringify(news)})`);
}
