import type { Currency } from '../domain/currency';
import { may } from '../domain/may';
import { parseDecimal } from '../domain/money';
import type { HistoryCursor, HistorySearch, RecordedCheckout } from '../domain/ports/history-store';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';

/** Rows of one page. */
export const PAGE_SIZE = 30;

export type FindInput = Pick<HistorySearch, 'text' | 'money' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  /** The branch's, in which an amount in `text` is meant. */
  readonly currency: Currency;
  readonly after: HistoryCursor | null;
};

export type Found = {
  readonly checkouts: readonly RecordedCheckout[];
  /** Where the next page begins; null on the last one. */
  readonly next: HistoryCursor | null;
};

/** Checkouts of every channel, newest first. A text that is an amount (`12.50`) finds that amount as well. */
export async function findCheckouts(
  { store }: Deps,
  { staff, currency, after, ...wish }: FindInput,
): Promise<Result<Found, { kind: 'not_allowed' }>> {
  if (!may(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const amount = wish.text === null ? null : parseDecimal(wish.text, currency);
  const search = { ...wish, branchId: staff.branchId, amountMinor: amount?.ok ? amount.value.minor : null };
  const found = await store.find(search, { after, limit: PAGE_SIZE + 1 });
  const checkouts = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? checkouts.at(-1)?.checkout : undefined;
  return ok({ checkouts, next: last ? { createdAt: last.createdAt, id: last.id } : null });
}
