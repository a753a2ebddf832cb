import type { PaymentTotalDto, RecordedCheckoutListDto } from '../../api/checkouts/history';

type Page = Pick<RecordedCheckoutListDto, 'totals' | 'isWhole' | 'next'>;

/** `isWhole`: of all that a search finds, also where not all of it is shown. One for each currency. */
export type FoundTotals = { readonly isWhole: boolean; readonly totals: readonly PaymentTotalDto[] };

/** Of the pages that are shown, unless the first one knows those of the whole. */
export function foundTotals(pages: readonly Page[]): FoundTotals {
  const [first] = pages;
  if (first?.isWhole) return { isWhole: true, totals: first.totals };
  const sums = new Map<string, PaymentTotalDto>();
  for (const each of pages.flatMap(({ totals }) => totals)) {
    const { currency } = each;
    const sum = sums.get(currency);
    sums.set(currency, sum ? add(sum, each) : each);
  }
  return { isWhole: pages.at(-1)?.next === null, totals: [...sums.values()] };
}

const add = (one: PaymentTotalDto, other: PaymentTotalDto): PaymentTotalDto => ({
  currency: one.currency,
  count: one.count + other.count,
  paid: one.paid + other.paid,
  paidMinor: one.paidMinor + other.paidMinor,
  refundedMinor: one.refundedMinor + other.refundedMinor,
  chargedBackMinor: one.chargedBackMinor + other.chargedBackMinor,
  setAsideMinor: one.setAsideMinor + other.setAsideMinor,
  setAsideRefundedMinor: one.setAsideRefundedMinor + other.setAsideRefundedMinor,
  setAsideChargedBackMinor: one.setAsideChargedBackMinor + other.setAsideChargedBackMinor,
});
