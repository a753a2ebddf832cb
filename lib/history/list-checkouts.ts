import type { HistoryCursor, HistorySearch, RecordedCheckout } from '../domain/ports/history-store';
import type { HistoryDeps } from './read-history';
import type { Currency } from '../domain/money/currency';
import { can, type Staff } from '../domain/staff/staff';
import { parseDecimal } from '../domain/money/money';
import { err, ok, type Result } from '../domain/core/result';

/** Rows of one page. */
export const PAGE_SIZE = 30;

type Page = {
  readonly checkouts: readonly RecordedCheckout[];
  /** Where the next page begins; null on the last one. */
  readonly next: HistoryCursor | null;
};

async function readPage(
  { store }: HistoryDeps,
  search: HistorySearch,
  after: HistoryCursor | null,
): Promise<Page> {
  const found = await store.find(search, { after, limit: PAGE_SIZE + 1 });
  const checkouts = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? checkouts.at(-1)?.checkout : undefined;
  return { checkouts, next: last ? { createdAt: last.createdAt, id: last.id } : null };
}

export type FindInput = Pick<HistorySearch, 'text' | 'money' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  /** The branch's, in which an amount in `text` is meant. */
  readonly currency: Currency;
  readonly after: HistoryCursor | null;
};

/** Checkouts of every channel, newest first. A text that is an amount (`12.50`) finds that amount as well. */
export async function findCheckouts(
  deps: HistoryDeps,
  { staff, currency, after, ...request }: FindInput,
): Promise<Result<Page, { kind: 'not_allowed' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const amount = request.text === null ? null : parseDecimal(request.text, currency);
  const amountMinor = amount?.ok ? amount.value.minor : null;
  const search = { ...request, branchId: staff.branchId, amountMinor, reference: null, status: null };
  return ok(await readPage(deps, search, after));
}

export type ListInput = Pick<HistorySearch, 'reference' | 'status' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'role' | 'branchId' | 'grants'>;
  readonly after: HistoryCursor | null;
};

/** Checkouts of the branch for another system, newest first. */
export async function listCheckouts(
  deps: HistoryDeps,
  { staff, after, ...request }: ListInput,
): Promise<Result<Page, { kind: 'not_allowed' }>> {
  if (!can(staff, 'checkouts.see')) return err({ kind: 'not_allowed' });
  const search = {
    ...request,
    branchId: staff.branchId,
    text: null,
    amountMinor: null,
    money: 'any',
  } as const;
  return ok(await readPage(deps, search, after));
}
