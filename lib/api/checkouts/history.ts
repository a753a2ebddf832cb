import { z } from 'zod';
import type { Checkout } from '../../domain/checkout/checkout';
import { type Channel, deviceOf } from '../../domain/checkout/checkout-request';
import { paymentAnswer, type PaymentAnswer } from '../../domain/checkout/display-state';
import type { OrderEvent, TimelineEntry } from '../../domain/checkout/event';
import type { Account } from '../../domain/money/ledger';
import {
  type HistoryCursor,
  MONEY_FILTERS,
  type PaymentTotal,
  type RecordedCheckout,
} from '../../domain/ports/history-store';
import { type AmountDto, tillName, toAmountDto } from '../exceptions/exception';
import { cursorText, readCursor, storableText, writeCursor } from '../fields';
import { LONGEST_SEARCH } from '../limits';
import { type CheckoutDto, toCheckoutDto } from './checkout';
import { type MoneyOfSaleDto, toMoneyOfSaleDto } from './money-of-sale';

/** The last millisecond that a Date can be. */
const LAST_MOMENT = 8.64e15;

const moment = z.coerce.number().int().min(0).max(LAST_MOMENT).optional();

/** `GET /api/checkouts?text=&money=&from=&to=&cursor=`; times in milliseconds since the epoch, `to` exclusive. */
export const historyQuery = z.strictObject({
  text: storableText(1, LONGEST_SEARCH).optional(),
  money: z.enum(MONEY_FILTERS).default('any'),
  from: moment,
  to: moment,
  /** `next` of the page before. */
  cursor: cursorText.transform(readCursor).optional(),
});

export type HistoryQuery = z.output<typeof historyQuery>;

/** A checkout in the list of all of them. */
export type RecordedCheckoutDto = CheckoutDto & {
  channel: Channel;
  /** Null for one that a restore found at the payment service. */
  staffName: string | null;
};

/** Of many payments in one currency: how many codes, of how many the money counts, and what became of it. */
export type PaymentTotalDto = MoneyOfSaleDto & { currency: string; count: number; paid: number };

/**
 * `GET /api/checkouts`: newest first; `next` asks for the page behind it, null on the last one. `totals`: of all that was
 * found if `isWhole`, else of this page.
 */
export type RecordedCheckoutListDto = {
  checkouts: RecordedCheckoutDto[];
  next: string | null;
  totals: PaymentTotalDto[];
  isWhole: boolean;
};

/** Times are milliseconds since the epoch. */
export type TimelineEntryDto =
  | {
      kind: 'event';
      at: number;
      name: OrderEvent['kind'];
      detail: Record<string, string | number | null>;
      staffName: string | null;
      approverName: string | null;
    }
  | { kind: 'read'; at: number; verdict: string; statusText: string; amount: AmountDto | null }
  | { kind: 'signal'; at: number; lastAt: number; source: string; deliveries: number; isForged: boolean }
  | { kind: 'transfer'; at: number; debit: Account; credit: Account; amount: AmountDto };

/** `GET /api/checkouts/{id}/history`: whether they paid, and everything that happened, oldest first. */
export type HistoryDto = RecordedCheckoutDto & {
  answer: PaymentAnswer;
  /** Received less what was refunded, in the currency it came in; null when nothing came. */
  kept: AmountDto | null;
  gatewayId: string | null;
  requestId: string;
  /** The short name of the till that shows it; null for what no till shows. */
  till: string | null;
  timeline: TimelineEntryDto[];
};

type Context = { readonly now: number; readonly shop: string; readonly sale?: readonly Checkout[] };

type Found = {
  readonly checkouts: readonly RecordedCheckout[];
  readonly next: HistoryCursor | null;
  readonly totals: readonly PaymentTotal[];
  readonly isWhole: boolean;
};

export const toRecordedCheckoutListDto = (
  { checkouts, next, totals, isWhole }: Found,
  context: Context,
): RecordedCheckoutListDto => ({
  checkouts: checkouts.map((recorded) => toRecorded(recorded, context)),
  next: next && writeCursor(next),
  totals: totals.map((total) => ({
    currency: total.currency,
    count: total.count,
    paid: total.paid,
    ...toMoneyOfSaleDto(total),
  })),
  isWhole,
});

type History = RecordedCheckout & {
  readonly sale: readonly Checkout[];
  readonly timeline: readonly TimelineEntry[];
};

export function toHistoryDto(history: History, context: Context): HistoryDto {
  const { checkout, timeline } = history;
  const { booked, refundedMinor, lastReadAt } = checkout;
  const device = deviceOf(checkout.request);
  return {
    ...toRecorded(history, { ...context, sale: history.sale }),
    answer: paymentAnswer(checkout, lastReadAt === null ? null : context.now - lastReadAt),
    kept: booked && { minor: booked.amount.minor - refundedMinor, currency: booked.amount.currency },
    gatewayId: checkout.gateway?.id ?? null,
    requestId: checkout.requestId,
    till: device && tillName(device),
    timeline: timeline.map(toEntry),
  };
}

const toRecorded = ({ checkout, staffName }: RecordedCheckout, context: Context): RecordedCheckoutDto => ({
  ...toCheckoutDto(checkout, context),
  channel: checkout.request.channel,
  staffName,
});

function toEntry(entry: TimelineEntry): TimelineEntryDto {
  const { at } = entry;
  switch (entry.kind) {
    case 'event':
      return {
        kind: 'event',
        at,
        name: entry.event.kind,
        detail: { ...entry.event.detail },
        staffName: entry.staffName,
        approverName: entry.approverName,
      };
    case 'read': {
      const { verdict, statusText, amount } = entry;
      return { kind: 'read', at, verdict, statusText, amount: amount && toAmountDto(amount) };
    }
    case 'signal': {
      const { lastAt, source, deliveries, isForged } = entry;
      return { kind: 'signal', at, lastAt, source, deliveries, isForged };
    }
    case 'transfer': {
      const { debit, credit, amount } = entry;
      return { kind: 'transfer', at, debit, credit, amount: toAmountDto(amount) };
    }
  }
}
