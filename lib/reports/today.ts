import { err, ok, type Result } from '../domain/core/result';
import { shopDay } from '../domain/core/shop-time';
import type { Currency } from '../domain/money/currency';
import { type DayTotals, noTotals, type ReadDayTotals } from '../domain/money/day-totals';
import type { Clock } from '../domain/ports/runtime';
import { can, type Staff } from '../domain/staff/staff';

export type TodayDeps = { readonly readTotals: ReadDayTotals; readonly clock: Clock };

type Input = {
  readonly staff: Pick<Staff, 'role' | 'branchId'>;
  /** The branch's. */
  readonly currency: Currency;
};

export type Today = {
  /** As `shopTime` writes days. */
  readonly day: string;
  /** In the branch's currency, also when nothing moved. */
  readonly totals: DayTotals;
  /** In other currencies, by their names: never added to the branch's. */
  readonly others: readonly DayTotals[];
};

/** The branch's day so far, from midnight to midnight by the shop's clock. */
export async function readToday(
  { readTotals, clock }: TodayDeps,
  { staff, currency }: Input,
): Promise<Result<Today, { kind: 'not_allowed' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const { day, from, to } = shopDay(clock.now());
  const all = await readTotals(staff.branchId, { from, to });
  const others = all.filter((totals) => totals.currency !== currency);
  return ok({
    day,
    totals: all.find((totals) => totals.currency === currency) ?? noTotals(currency),
    others: others.sort((a, b) => a.currency.localeCompare(b.currency)),
  });
}
