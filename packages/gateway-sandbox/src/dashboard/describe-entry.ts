import type { BookEntry } from '../book/book-entry';
import type { Card } from '../model/payment';
import { formatAmount } from '../values/currency';
import { readable } from './moments';

interface Described {
  readonly title: string;
  readonly detail?: string | undefined;
}

/** Who started a payment. */
export const payers: Readonly<Record<'payer' | 'control' | 'debit', string>> = {
  payer: 'by the payer',
  control: 'from here',
  debit: 'charged by the shop',
};
const cancellers: Readonly<Record<'payer' | 'control' | 'merchant', string>> = {
  payer: 'by the payer',
  control: 'from here',
  merchant: 'by the shop',
};
const reasons: Readonly<Record<(BookEntry & { kind: 'declined' })['reason'], string>> = {
  declined: 'the bank said no',
  insufficient_funds: 'not enough money',
  not_authenticated: 'the payer was not confirmed',
};

/** A book entry in words; undefined if it is not about a checkout. */
export function describeEntry(entry: BookEntry): Described | undefined {
  switch (entry.kind) {
    case 'request':
      return {
        title: `${entry.method} ${entry.path}`,
        detail: entry.fault && `met the fault ${entry.fault}`,
      };
    case 'created':
      return { title: 'Created', detail: `runs out at ${readable(entry.checkout.expiresAt)}` };
    case 'paid':
      return { title: 'Paid', detail: together([money(entry), cardText(entry.card), payers[entry.by]]) };
    case 'authorized':
      return {
        title: 'Authorised',
        detail: together([money(entry), cardText(entry.card), payers[entry.by]]),
      };
    case 'captured':
      return { title: 'Captured' };
    case 'confirming':
      return { title: 'Waiting for the bank' };
    case 'challenged':
      return { title: '3-D Secure asked', detail: cardText(entry.card) };
    case 'declined': {
      const detail = together([reasons[entry.reason], cardText(entry.card), `attempt ${entry.attempt}`]);
      return { title: entry.final ? 'Declined for good' : 'Declined', detail };
    }
    case 'cancelled':
      return { title: 'Cancelled', detail: cancellers[entry.by] };
    case 'expired':
      return { title: 'Expired' };
    case 'refunded':
      return { title: 'Refunded', detail: together([money(entry), entry.note]) };
    case 'chargeback':
      return { title: 'Charged back' };
    case 'message':
      return { title: entry.message.channel === 'email' ? 'E-mail' : 'SMS', detail: entry.message.to };
    case 'delivery': {
      const answer = entry.status === null ? 'no answer' : `answered ${entry.status}`;
      const tries = entry.nextAt === undefined ? undefined : `again at ${entry.nextAt.slice(11, 19)} UTC`;
      return {
        title: 'Webhook',
        detail: together([answer, `try ${entry.attempt}`, entry.fault && `fault ${entry.fault}`, tries]),
      };
    }
    default:
      return undefined;
  }
}

const money = ({ currency, amount }: BookEntry & { kind: 'paid' | 'authorized' | 'refunded' }): string =>
  formatAmount(currency, amount);

export const cardText = (card: Card | undefined): string | undefined =>
  card && `${card.brand} •••• ${card.last4}`;

function together(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}
