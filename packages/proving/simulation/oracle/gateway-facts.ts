import { isCurrency } from '@/lib/domain/money/currency';
import { parseDecimal } from '@/lib/domain/money/money';
import type { BookLine } from './book';

/** One checkout as the gateway's book tells it. Amounts in minor units. */
export type GatewayFacts = {
  readonly id: string;
  readonly requestId: string;
  readonly reference: string;
  readonly status: string;
  /** What it was made for, in minor units. */
  readonly asked: { readonly minor: number; readonly currency: string };
  readonly currency: string;
  /** Paid by card; what is left to be collected in cash is not in it. */
  readonly paidMinor: number;
  readonly refundedMinor: number;
  readonly isDisputed: boolean;
  /** The status that the gateway shows instead of PAID, when it shows another one. */
  readonly shownAs: string | null;
  readonly rows: readonly BookLine[];
};

/** Replays the book: every checkout since its last reset. */
export function gatewayFacts(lines: readonly BookLine[]): ReadonlyMap<string, GatewayFacts> {
  const facts = new Map<string, GatewayFacts>();
  for (const line of lines) {
    if (line.kind === 'reset') facts.clear();
    else if (line.kind === 'created') facts.set(line.checkout.id, created(line));
    else if (line.kind !== 'request') {
      const before = facts.get(line.checkoutId);
      if (before) facts.set(before.id, { ...before, ...after(before, line), rows: [...before.rows, line] });
    }
  }
  return facts;
}

const created = ({ checkout, ...line }: BookLine & { kind: 'created' }): GatewayFacts => ({
  id: checkout.id,
  requestId: checkout.requestId,
  reference: checkout.orderId,
  status: 'PENDING',
  asked: { minor: minor(checkout.amount, checkout.currency), currency: checkout.currency },
  currency: checkout.currency,
  paidMinor: 0,
  refundedMinor: 0,
  isDisputed: false,
  shownAs: null,
  rows: [{ ...line, checkout }],
});

type Fact = Exclude<BookLine, { kind: 'request' | 'created' | 'reset' }>;

function after(before: GatewayFacts, line: Fact): Partial<GatewayFacts> {
  switch (line.kind) {
    case 'paid':
      return {
        status: 'PAID',
        currency: line.currency,
        paidMinor:
          before.paidMinor + minor(line.amount, line.currency) - minor(line.cashAmount ?? '0', line.currency),
        shownAs: line.reported?.status ?? null,
      };
    case 'authorized':
      return { status: 'AUTHORIZED', currency: line.currency };
    case 'captured': {
      const reserved = before.rows.findLast((row) => row.kind === 'authorized');
      if (reserved?.kind !== 'authorized') throw new Error(`Captured and never reserved: ${before.id}`);
      return { status: 'PAID', paidMinor: before.paidMinor + minor(reserved.amount, reserved.currency) };
    }
    case 'confirming':
      return { status: 'PENDING_CONFIRMATION' };
    case 'declined':
      return { status: line.final ? 'FAILED' : 'PENDING' };
    case 'cancelled':
      return { status: 'CANCELLED' };
    case 'expired':
      return { status: 'EXPIRED' };
    case 'chargeback':
      return { status: 'CHARGEBACK', isDisputed: true };
    case 'refunded':
      return { status: 'REFUNDED', refundedMinor: before.refundedMinor + minor(line.amount, line.currency) };
  }
}

function minor(amount: string, currency: string): number {
  const parsed = isCurrency(currency) ? parseDecimal(amount, currency) : null;
  if (!parsed?.ok) throw new Error(`The gateway's book says ${amount} ${currency}.`);
  return parsed.value.minor;
}
