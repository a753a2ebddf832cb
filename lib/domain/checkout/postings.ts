import type { Checkout } from './checkout';
import {
  type Clear,
  type ExceptionKind,
  newException,
  type NewException,
  SETTLED_BY_REFUND,
} from './exception';
import type { GatewayCheckout } from '../gateway/gateway-checkout';
import {
  type Booked,
  chargebackTransfer,
  chargebackWonTransfer,
  paymentTransfer,
  refundPostings,
  type Transfer,
} from '../money/ledger';
import { isOtherCheckout, type MismatchedField, type Observation } from './observation';
import { MINUTE } from '../core/durations';
import { money } from '../money/money';
import { anomalyOf, moneySeen, type Verdict } from './observe';
import { type Status, STATUS_FACTS } from './status';

/** What is known around a checkout when a read of it is settled. */
export type PostingContext = {
  /** Another checkout of the same order has been paid. */
  readonly isPaidElsewhere: boolean;
  readonly now: number;
};

/** What a read means for the books: only the difference to what they hold, so that the same read again changes nothing. */
export type Postings = {
  readonly booked: Booked | null;
  readonly refundedMinor: number;
  readonly transfers: readonly Transfer[];
  readonly exceptions: readonly NewException[];
  readonly clears: readonly Clear[];
};

/** Transfers and exceptions that follow from a verdict. Pure, so that tests can try every order of events. */
export function postings(
  checkout: Checkout,
  { observation, verdict }: { observation: Observation; verdict: Verdict },
  context: PostingContext,
): Postings {
  const seen = observation.checkout;
  const isReported = checkout.anomaly !== null && checkout.anomaly === anomalyOf(verdict, observation);
  switch (verdict.kind) {
    case 'stale':
      return nothing(checkout);
    case 'mismatch': {
      const found = mismatched(checkout, seen, verdict.fields);
      return isReported ? { ...found, exceptions: [] } : found;
    }
    case 'deferred':
      return isReported ? nothing(checkout) : deferred(checkout, seen, verdict.status);
    case 'applied':
      return applied(
        checkout,
        { seen, isLate: verdict.alarm === 'late' || checkout.rejection !== null },
        context,
      );
  }
}

const nothing = ({ booked, refundedMinor }: Checkout): Postings => ({
  booked,
  refundedMinor,
  transfers: [],
  exceptions: [],
  clears: [],
});

const isTaken = (status: Status): boolean => STATUS_FACTS[status].money === 'taken';

/** The card part of a mismatching payment; null when there is none or it cannot be read. */
function cardPart({ amount, cashMinor, status }: GatewayCheckout) {
  if (!isTaken(status) || !amount || cashMinor === null || cashMinor >= amount.minor) return null;
  return money(amount.minor - cashMinor, amount.currency);
}

function mismatched(checkout: Checkout, seen: GatewayCheckout, fields: readonly MismatchedField[]): Postings {
  const before = nothing(checkout);
  const detail = {
    fields: fields.join(' '),
    askedMinor: checkout.amount.minor,
    askedCurrency: checkout.amount.currency,
    cashMinor: seen.cashMinor,
  };
  const about = [fields.join('+'), seen.status, ...moneySeen(seen)].join('/');
  const exceptions = [newException('mismatch', seen, { about, detail })];
  // Another checkout's money is never attached to this one, whatever it says.
  if (isOtherCheckout(fields)) return { ...before, exceptions };
  const amount = checkout.booked ? null : cardPart(seen);
  const booked: Booked | null = amount
    ? { amount, to: 'suspense', because: 'other_amount' }
    : checkout.booked;
  // Only a read that matches ends a dispute.
  const isSettled = isTaken(seen.status) && checkout.status !== 'CHARGEBACK';
  const refund = refundPostings(isSettled ? booked : null, checkout.refundedMinor, seen);
  return {
    booked,
    refundedMinor: refund.refundedMinor,
    transfers: [...(amount && booked ? [paymentTransfer(seen.id, booked)] : []), ...refund.transfers],
    exceptions,
    clears: refunded(booked, refund.refundedMinor),
  };
}

const deferred = (checkout: Checkout, seen: GatewayCheckout, status: Status): Postings => ({
  ...nothing(checkout),
  exceptions:
    status === 'UNRECOGNISED' ? [newException('unrecognised', seen, { about: seen.statusText })] : [],
});

type Applied = { readonly seen: GatewayCheckout; readonly isLate: boolean };

function applied(checkout: Checkout, { seen, isLate }: Applied, context: PostingContext): Postings {
  if (seen.status === 'UNRECOGNISED') return deferred(checkout, seen, seen.status);
  const paid = payment(checkout, { seen, isLate }, context);
  const refund = refundPostings(paid.booked, checkout.refundedMinor, seen);
  const dispute = chargebacks(paid.booked, checkout, seen);
  return {
    booked: paid.booked,
    refundedMinor: refund.refundedMinor,
    transfers: [...paid.transfers, ...refund.transfers, ...dispute.transfers],
    exceptions: [...paid.exceptions, ...dispute.exceptions, ...authorisation(checkout, seen, context)],
    clears: cleared(checkout, paid.booked, { seen, refundedMinor: refund.refundedMinor }),
  };
}

function payment(checkout: Checkout, { seen, isLate }: Applied, { isPaidElsewhere }: PostingContext) {
  if (checkout.booked || !isTaken(seen.status))
    return { booked: checkout.booked, transfers: [], exceptions: [] };
  const kind = isPaidElsewhere
    ? ('duplicate' as const)
    : !isLate
      ? null
      : checkout.status === 'CANCELLED'
        ? ('paid_after_cancel' as const)
        : ('late' as const);
  const held = kind && { because: kind === 'duplicate' ? kind : ('late' as const) };
  const booked: Booked = { amount: checkout.amount, ...held, to: kind ? 'suspense' : 'receivable' };
  const exceptions = kind
    ? [newException(kind, seen, { about: 'payment', detail: { before: checkout.status } })]
    : [];
  return { booked, transfers: [paymentTransfer(seen.id, booked)], exceptions };
}

function chargebacks(booked: Booked | null, checkout: Checkout, seen: GatewayCheckout) {
  const was = checkout.status === 'CHARGEBACK';
  const is = seen.status === 'CHARGEBACK';
  if (was === is || !booked) return { transfers: [], exceptions: [] };
  const minor = booked.amount.minor - checkout.refundedMinor;
  // Each turn of a dispute is a fact of its own; the version grows with every one of them.
  const turn = { minor, currency: booked.amount.currency, count: checkout.version };
  if (was) return { transfers: minor > 0 ? [chargebackWonTransfer(seen.id, turn)] : [], exceptions: [] };
  return {
    transfers: minor > 0 ? [chargebackTransfer(seen.id, turn)] : [],
    exceptions: [newException('chargeback', seen, { about: String(checkout.version) })],
  };
}

const hasEnded = (status: Status | null): boolean => status === 'EXPIRED' || status === 'FAILED';

/** An authorisation lapsed before anybody captured it: whoever handed over goods on its strength has to know. */
const hasLapsed = (before: Status | null, { status }: GatewayCheckout): boolean =>
  before === 'AUTHORIZED' && hasEnded(status);

/** An authorisation that nobody captured is reported this long before it may lapse. */
const AUTHORISATION_WARNING_MS = 5 * MINUTE;

function authorisation(
  { expiresAt, status, request }: Checkout,
  seen: GatewayCheckout,
  { now }: PostingContext,
): NewException[] {
  if (hasLapsed(status, seen)) return [newException('authorisation_lapsed', seen, { about: seen.status })];
  // Without a known expiry it may lapse at any time.
  const isKnown = 'expiresIn' in request;
  const isEnding = seen.status === 'AUTHORIZED' && (!isKnown || now > expiresAt - AUTHORISATION_WARNING_MS);
  return isEnding
    ? [
        newException('authorisation_ending', seen, {
          about: 'warning',
          detail: { expiresAt: isKnown ? expiresAt : null },
        }),
      ]
    : [];
}

/** Exceptions that are over. Names only kinds that can be open, so that most reads write nothing. */
function cleared(
  before: Checkout,
  booked: Booked | null,
  { seen, refundedMinor }: { seen: GatewayCheckout; refundedMinor: number },
): Clear[] {
  const over: ExceptionKind[] = [];
  if (before.anomaly !== null || before.status === 'UNRECOGNISED') over.push('unrecognised');
  if (before.status === 'AUTHORIZED' && seen.status !== 'AUTHORIZED') over.push('authorisation_ending');
  // Captured after all, although the gateway had reported an end.
  if (hasEnded(before.status) && before.booked === null && booked !== null) over.push('authorisation_lapsed');
  return [...over.map((kind) => ({ kind, as: 'cleared' as const })), ...refunded(booked, refundedMinor)];
}

const refunded = (booked: Booked | null, refundedMinor: number): Clear[] =>
  booked !== null && refundedMinor === booked.amount.minor
    ? SETTLED_BY_REFUND.map((kind) => ({ kind, as: 'refunded' as const }))
    : [];
