import { err, ok, type Result } from '../domain/core/result';
import { shopDay } from '../domain/core/shop-time';
import type { Currency } from '../domain/money/currency';
import { type DayTotals, noTotals, type ReadDayTotals } from '../domain/money/day-totals';
import type { DeliveryStore } from '../domain/ports/delivery-store';
import type { Clock } from '../domain/ports/runtime';
import { can, type Staff } from '../domain/staff/staff';

export type TodayDeps = {
  readonly readTotals: ReadDayTotals;
  readonly deliveries: Pick<DeliveryStore, 'countUndelivered'>;
  readonly clock: Clock;
};

/** Whoever looks wants to know whether there are some, or very many. */
const MOST_COUNTED = 100;

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
  /** Messages to other systems that failed and were not delivered since; 100: that many or more. */
  readonly undelivered: number;
};

/** The branch's day so far, from midnight to midnight by the shop's clock. */
export async function readToday(
  { readTotals, deliveries, clock }: TodayDeps,
  { staff, currency }: Input,
): Promise<Result<Today, { kind: 'not_allowed' }>> {
  if (!can(staff, 'history.see')) return err({ kind: 'not_allowed' });
  const { day, from, to } = shopDay(clock.now());
  const [all, undelivered] = await Promise.all([
    readTotals(staff.branchId, { from, to }),
    deliveries.countUndelivered(staff.branchId, MOST_COUNTED),
  ]);
  const others = all.filter((totals) => totals.currency !== currency);
  return ok({
    day,
    totals: all.find((totals) => totals.currency === currency) ?? noTotals(currency),
    others: others.sort((a, b) => a.currency.localeCompare(b.currency)),
    undelivered,
  });
}
