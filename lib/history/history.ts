import type { Checkout } from '../domain/checkout/checkout';
import type { TimelineEntry } from '../domain/checkout/event';
import type { CheckoutId } from '../domain/core/ids';
import { err, ok, type Result } from '../domain/core/result';
import type { Currency } from '../domain/money/currency';
import { readAmount } from '../domain/money/read-amount';
import type {
  HistoryCursor,
  HistorySearch,
  HistoryStore,
  RecordedCheckout,
} from '../domain/ports/history-store';
import { can, type Staff } from '../domain/staff/staff';

export type HistoryDeps = { readonly store: HistoryStore };

type HistoryPage = {
  readonly checkouts: readonly RecordedCheckout[];
  /** Where the next page begins; null on the last one. */
  readonly next: HistoryCursor | null;
};

export type FindInput = Pick<HistorySearch, 'text' | 'money' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  /** The branch's, in which an amount in `text` is read. */
  readonly currency: Currency;
  readonly after: HistoryCursor | null;
};

/** Checkouts of every channel, newest first. A text that is an amount, as screens write it, finds that amount as well. */
export async function findCheckouts(
  deps: HistoryDeps,
  { staff, currency, after, ...filter }: FindInput,
): Promise<Result<HistoryPage, { kind: 'not_allowed' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const amount = filter.text === null ? null : readAmount(filter.text, currency);
  const amountMinor = amount?.ok ? amount.value.minor : null;
  const all = { system: null, reference: null, status: null };
  const search = { ...filter, ...all, branchId: staff.branchId, amountMinor };
  return ok(await readPage(deps, search, after));
}

type ListInput = Pick<HistorySearch, 'reference' | 'status' | 'from' | 'to'> & {
  readonly staff: Pick<Staff, 'id' | 'role' | 'branchId' | 'grants'>;
  readonly after: HistoryCursor | null;
};

/** Checkouts of the branch for another system, newest first: its own and the shop's, and no other system's. */
export async function listCheckouts(
  deps: HistoryDeps,
  { staff, after, ...filter }: ListInput,
): Promise<Result<HistoryPage, { kind: 'not_allowed' }>> {
  if (!can(staff, 'checkouts.see')) return err({ kind: 'not_allowed' });
  const search = {
    ...filter,
    branchId: staff.branchId,
    system: staff.id,
    text: null,
    amountMinor: null,
    money: 'any',
  } as const;
  return ok(await readPage(deps, search, after));
}

/** Rows of one page. */
export const PAGE_SIZE = 30;

async function readPage(
  { store }: HistoryDeps,
  search: HistorySearch,
  after: HistoryCursor | null,
): Promise<HistoryPage> {
  const found = await store.find(search, { after, limit: PAGE_SIZE + 1 });
  const checkouts = found.slice(0, PAGE_SIZE);
  const last = found.length > PAGE_SIZE ? checkouts.at(-1)?.checkout : undefined;
  return { checkouts, next: last ? { createdAt: last.createdAt, id: last.id } : null };
}

/** `sale`: every checkout of its order. */
export type History = RecordedCheckout & {
  readonly sale: readonly Checkout[];
  readonly timeline: readonly TimelineEntry[];
};

/** One checkout with everything that happened to it, oldest first. */
export async function readHistory(
  { store }: HistoryDeps,
  { id, staff }: { readonly id: CheckoutId; readonly staff: Pick<Staff, 'role' | 'branchId'> },
): Promise<Result<History, { kind: 'not_allowed' | 'not_found' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const found = await store.get(id, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  return ok({ ...found, timeline: await store.timeline(found.checkout) });
}
