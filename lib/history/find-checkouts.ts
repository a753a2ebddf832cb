import type { Currency } from '../domain/currency';
import { may } from '../domain/may';
import { parseDecimal } from '../domain/money';
import type { HistoryCursor, HistorySearch } from '../domain/ports/history-store';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import type { Deps } from './deps';
import { type Page, readPage } from './read-page';

export type FindInput = Pick<HistorySearch, 'text' | 'money' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  /** The branch's, in which an amount in `text` is meant. */
  readonly currency: Currency;
  readonly after: HistoryCursor | null;
};

/** Checkouts of every channel, newest first. A text that is an amount (`12.50`) finds that amount as well. */
export async function findCheckouts(
  deps: Deps,
  { staff, currency, after, ...wish }: FindInput,
): Promise<Result<Page, { kind: 'not_allowed' }>> {
  if (!may(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const amount = wish.text === null ? null : parseDecimal(wish.text, currency);
  const amountMinor = amount?.ok ? amount.value.minor : null;
  const search = { ...wish, branchId: staff.branchId, amountMinor, reference: null, status: null };
  return ok(await readPage(deps, search, after));
}
