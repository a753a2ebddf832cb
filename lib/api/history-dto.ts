import type { Channel } from '../domain/channel';
import type { OrderEvent } from '../domain/event';
import type { Account } from '../domain/ledger';
import type { PaymentAnswer } from '../domain/payment-answer';
import type { CheckoutDto } from './checkout-dto';
import type { AmountDto } from './exception-dto';

/** A checkout in the list of all of them. */
export type RecordedCheckoutDto = CheckoutDto & {
  channel: Channel;
  /** Null for one that a restore found at the payment service. */
  staffName: string | null;
};

/** `GET /api/checkouts`: newest first; `next` asks for the page behind it, null on the last one. */
export type RecordedCheckoutListDto = { checkouts: RecordedCheckoutDto[]; next: string | null };

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
  | { kind: 'hint'; at: number; lastAt: number; source: string; deliveries: number; isForged: boolean }
  | { kind: 'transfer'; at: number; debit: Account; credit: Account; amount: AmountDto };

/** `GET /api/checkouts/{id}/history`: whether they paid, and everything that happened, oldest first. */
export type HistoryDto = RecordedCheckoutDto & {
  answer: PaymentAnswer;
  /** What came and was not given back, in the currency it came in; null when nothing came. */
  kept: AmountDto | null;
  gatewayId: string | null;
  requestId: string;
  /** Null for what no till shows. */
  deviceReference: string | null;
  timeline: TimelineEntryDto[];
};
