import { newException, type NewException } from './exception';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import {
  type Booked,
  chargebackTransfer,
  chargebackWonTransfer,
  paymentTransfer,
  refundPostings,
  type Transfer,
} from '../money/ledger';
import { STATUS_FACTS } from './status';

/**
 * What the books hold of a payment under a gateway id that is no checkout of ours: an external payment, or a duplicate
 * checkout that the gateway made under one request id. Amounts in minor units.
 */
export type UnmatchedPayment = {
  /** Null: it was reported, but its amount could not be read. */
  readonly booked: Booked | null;
  readonly refundedMinor: number;
  readonly chargedBackMinor: number;
  /** How often a dispute began or ended. */
  readonly turns: number;
  /** The newest read that any of it came from. */
  readonly lastObservation: number;
};

type UnmatchedKind = 'external_payment' | 'duplicate';

export type UnmatchedPostings = {
  readonly transfers: readonly Transfer[];
  readonly exceptions: readonly NewException[];
  readonly isRefunded: boolean;
};

/** What a read means for the books: only the difference to what they hold (`held` null: nothing yet). */
export function unmatchedPostings(
  held: UnmatchedPayment | null,
  seen: GatewayCheckout,
  { kind, detail }: { kind: UnmatchedKind; detail: NewException['detail'] },
): UnmatchedPostings {
  if (STATUS_FACTS[seen.status].money !== 'taken')
    return { transfers: [], exceptions: [], isRefunded: false };
  const first = held ? [] : [newException(kind, seen, { about: 'payment', detail })];
  const isNew = !held?.booked && seen.amount !== null;
  const booked = held?.booked ?? (seen.amount && { amount: seen.amount, to: 'suspense' as const });
  const refund = refundPostings(booked, held?.refundedMinor ?? 0, seen);
  const dispute = booked
    ? disputes(booked, seen, held ?? NOTHING)
    : { transfers: [], exceptions: [] as NewException[] };
  return {
    transfers: [
      ...(isNew && booked ? [paymentTransfer(seen.id, booked)] : []),
      ...refund.transfers,
      ...dispute.transfers,
    ],
    exceptions: [...first, ...dispute.exceptions],
    isRefunded: booked !== null && refund.refundedMinor === booked.amount.minor,
  };
}

/** Whether a checkout seen in a search would change the books, so that it is worth a read. */
export function hasNewPostings(held: UnmatchedPayment | null, seen: GatewayCheckout): boolean {
  const { transfers, exceptions } = unmatchedPostings(held, seen, { kind: 'external_payment', detail: {} });
  return transfers.length > 0 || exceptions.length > 0;
}

const NOTHING: UnmatchedPayment = {
  booked: null,
  refundedMinor: 0,
  chargedBackMinor: 0,
  turns: 0,
  lastObservation: 0,
};

function disputes(
  booked: Booked,
  seen: GatewayCheckout,
  { refundedMinor, chargedBackMinor, turns }: UnmatchedPayment,
) {
  const isDisputed = seen.status === 'CHARGEBACK';
  const turn = { currency: booked.amount.currency, count: turns };
  if (!isDisputed)
    return {
      transfers:
        chargedBackMinor > 0 ? [chargebackWonTransfer(seen.id, { ...turn, minor: chargedBackMinor })] : [],
      exceptions: [],
    };
  const minor = booked.amount.minor - refundedMinor - chargedBackMinor;
  if (chargedBackMinor > 0 || minor <= 0) return { transfers: [], exceptions: [] };
  return {
    transfers: [chargebackTransfer(seen.id, { ...turn, minor })],
    exceptions: [newException('chargeback', seen, { about: String(turns) })],
  };
}
