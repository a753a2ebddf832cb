import { deviceOf } from '../domain/device-of';
import type { Money } from '../domain/money';
import { paymentAnswer } from '../domain/payment-answer';
import type { HistoryCursor, RecordedCheckout } from '../domain/ports/history-store';
import type { TimelineEntry } from '../domain/timeline';
import { writeCursor } from './cursor';
import type { AmountDto } from './exception-dto';
import type {
  HistoryDto,
  RecordedCheckoutDto,
  RecordedCheckoutListDto,
  TimelineEntryDto,
} from './history-dto';
import { toCheckoutDto } from './to-checkout-dto';

type Around = { readonly now: number; readonly shop: string };

type Found = { readonly checkouts: readonly RecordedCheckout[]; readonly next: HistoryCursor | null };

export const toRecordedCheckoutListDto = (
  { checkouts, next }: Found,
  around: Around,
): RecordedCheckoutListDto => ({
  checkouts: checkouts.map((recorded) => toRecorded(recorded, around)),
  next: next && writeCursor(next),
});

type History = RecordedCheckout & { readonly timeline: readonly TimelineEntry[] };

export function toHistoryDto(history: History, around: Around): HistoryDto {
  const { checkout, timeline } = history;
  const { booked, refundedMinor, lastReadAt } = checkout;
  return {
    ...toRecorded(history, around),
    answer: paymentAnswer(checkout, lastReadAt === null ? null : around.now - lastReadAt),
    kept: booked && { minor: booked.amount.minor - refundedMinor, currency: booked.amount.currency },
    gatewayId: checkout.gateway?.id ?? null,
    requestId: checkout.requestId,
    deviceReference: deviceOf(checkout.wishes),
    timeline: timeline.map(toEntry),
  };
}

const toRecorded = ({ checkout, staffName }: RecordedCheckout, around: Around): RecordedCheckoutDto => ({
  ...toCheckoutDto(checkout, around),
  channel: checkout.wishes.channel,
  staffName,
});

const toAmount = ({ minor, currency }: Money): AmountDto => ({ minor, currency });

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
      return { kind: 'read', at, verdict, statusText, amount: amount && toAmount(amount) };
    }
    case 'hint': {
      const { lastAt, source, deliveries, isForged } = entry;
      return { kind: 'hint', at, lastAt, source, deliveries, isForged };
    }
    case 'transfer': {
      const { debit, credit, amount } = entry;
      return { kind: 'transfer', at, debit, credit, amount: toAmount(amount) };
    }
  }
}
