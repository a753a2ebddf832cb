import { z } from 'zod';
import { asOrderId } from '../../domain/core/ids';
import { moneyOfSale } from '../../domain/checkout/sale';
import type { OrderWithCheckouts } from '../../domain/ports/checkout-store';
import type { DayTotal, SalesCursor } from '../../domain/ports/sales-store';
import { storableText } from '../fields';
import { LONGEST_SEARCH } from '../limits';
import { type OrderDto, toOrderDto } from './order';
import { type MoneyOfSaleDto, toMoneyOfSaleDto } from './money-of-sale';

/** `<milliseconds>_<id>` of the last sale of a page, up to the year 5138. */
const cursor = z
  .string()
  .regex(/^\d{1,14}_ord_[0-9a-z]{1,60}$/)
  .transform((text): SalesCursor => {
    const cut = text.indexOf('_');
    return { createdAt: Number(text.slice(0, cut)), id: asOrderId(text.slice(cut + 1)) };
  });

/** `GET /api/sales?text=&cursor=`; `cursor`: `next` of the page before. */
export const salesQuery = z.strictObject({
  text: storableText(1, LONGEST_SEARCH).optional(),
  cursor: cursor.optional(),
});

export type SalesQuery = z.output<typeof salesQuery>;

/**
 * `paidMinor`: what came and counts. `netMinor`: what is left of that, where it is not the amount that was asked for; null:
 * it is, or none came.
 */
export type ListedSaleDto = OrderDto & { paidMinor: number; netMinor: number | null };

/** What became of the money of the sales of one day of the shop (`2026-11-30`) in one currency. */
export type DayTotalDto = MoneyOfSaleDto & { day: string; currency: string; sales: number };

/**
 * `GET /api/sales`: newest first. `totals`: of the whole of each day on this page, without a search only. `next` asks for
 * the page behind it, null on the last one.
 */
export type SalesPageDto = { sales: ListedSaleDto[]; totals: DayTotalDto[]; next: string | null };

type Page = {
  readonly sales: readonly OrderWithCheckouts[];
  readonly totals: readonly DayTotal[];
  readonly next: SalesCursor | null;
};

export const toSalesPageDto = (
  { sales, totals, next }: Page,
  context: { now: number; shop: string },
): SalesPageDto => ({
  sales: sales.map((sale) => {
    const { paidMinor, refundedMinor, chargedBackMinor } = moneyOfSale(
      sale.checkouts,
      sale.order.amount.currency,
    );
    const backMinor = refundedMinor + chargedBackMinor;
    const isOther = paidMinor > 0 && (backMinor > 0 || paidMinor !== sale.order.amount.minor);
    return { ...toOrderDto(sale, context), paidMinor, netMinor: isOther ? paidMinor - backMinor : null };
  }),
  totals: totals.map((total) => ({
    day: total.day,
    currency: total.currency,
    sales: total.sales,
    ...toMoneyOfSaleDto(total),
  })),
  next: next && `${next.createdAt}_${next.id}`,
});
