import type { Checkout } from '../domain/checkout/checkout';
import type { TimelineEntry } from '../domain/checkout/event';
import type { CheckoutId } from '../domain/core/ids';
import { DAY, HOUR } from '../domain/core/durations';
import { err, ok, type Result } from '../domain/core/result';
import type { Currency } from '../domain/money/currency';
import { moneyOfSale } from '../domain/checkout/sale';
import { readSalesSearch } from '../domain/checkout/sales-search';
import type {
  HistoryCursor,
  HistorySearch,
  HistoryStore,
  PaymentTotal,
  RecordedCheckout,
} from '../domain/ports/history-store';
import { can, type Staff } from '../domain/staff/staff';

export type HistoryDeps = { readonly store: HistoryStore };

type HistoryPage = {
  readonly checkouts: readonly RecordedCheckout[];
  /** Where the next page begins; null on the last one. */
  readonly next: HistoryCursor | null;
};

/** `isWhole`: the sums are those of all that was found, else of this page. */
type FoundPage = HistoryPage & { readonly totals: readonly PaymentTotal[]; readonly isWhole: boolean };

export type FindInput = Pick<HistorySearch, 'money' | 'from' | 'to'> & {
  readonly text: string | null;
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  /** The branch's, in which an amount in `text` is read. */
  readonly currency: Currency;
  readonly after: HistoryCursor | null;
};

/** Checkouts of every channel, newest first. */
export async function findCheckouts(
  deps: HistoryDeps,
  { staff, currency, after, text: typed, ...filter }: FindInput,
): Promise<Result<FoundPage, { kind: 'not_allowed' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const text = typed === null ? null : { ...readSalesSearch(typed, currency), typed };
  const all = { system: null, reference: null, status: null };
  const search = { ...filter, ...all, branchId: staff.branchId, text };
  const page = await readPage(deps, search, after);
  const isWhole = after === null && page.next !== null && isFewDays(search);
  const totals = isWhole ? await deps.store.totals(search) : totalsOf(page.checkouts);
  return ok({ ...page, totals, isWhole });
}

/** So much of the history is added up for one question; a year of it would cost too much, and so would a text. */
const LONGEST_SUM_MS = 31 * DAY + HOUR;

const isFewDays = ({ text, from, to }: HistorySearch): boolean =>
  text === null && from !== null && to !== null && to - from <= LONGEST_SUM_MS;

function totalsOf(found: readonly RecordedCheckout[]): PaymentTotal[] {
  const all = found.map(({ checkout }) => checkout);
  const currencyOf = ({ booked, amount }: Checkout) => (booked ?? { amount }).amount.currency;
  return [...new Set(all.map(currencyOf))].map((currency) => {
    const own = all.filter((checkout) => currencyOf(checkout) === currency);
    const paid = own.filter(({ booked }) => booked?.to === 'receivable').length;
    return { currency, count: own.length, paid, ...moneyOfSale(own, currency) };
  });
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
