import type { HistoryCursor, HistorySearch, RecordedCheckout } from '../domain/ports/history-store';
import type { Deps } from './deps';

/** Rows of one page. */
export const PAGE_SIZE = 30;

export type Page = {
  readonly checkouts: readonly RecordedCheckout[];
  /** Where the next page begins; null on the last one. */
  readonly next: HistoryCursor | null;
};

export async function readPage(
  { store }: Deps,
  search: HistorySearch,
  after: HistoryCursor | null,
): Promise<Page> {
  const found = await store.find(search, { after, limit: PAGE_SIZE + 1 });
  const checkouts = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? checkouts.at(-1)?.checkout : undefined;
  return { checkouts, next: last ? { createdAt: last.createdAt, id: last.id } : null };
}
