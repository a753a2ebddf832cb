import type { Checkout } from './checkout';
import { type Clear, type ExceptionKind, type NewException, SETTLED_BY_REFUND } from './exception';
import type { GatewayCheckout } from './gateway-checkout';
import {
  type Booked,
  chargebackTransfer,
  chargebackWonTransfer,
  paymentTransfer,
  refundTransfer,
  type Transfer,
} from './ledger';
import { money } from './money';
import type { Observation } from './observation';
import type { Verdict } from './observe';
import { STATUS_FACTS, type Status } from './status';

/** What is known around a checkout when a read of it is settled. */
export type Around = {
  /** Another checkout of the same order holds the customer's money. */
  readonly isPaidElsewhere: boolean;
  readonly now: number;
};

/** What a read means for the books: only differences to what they hold, so that a second look changes nothing. */
export type Consequences = {
  readonly booked: Booked | null;
  readonly refundedMinor: number;
  readonly transfers: readonly Transfer[];
  readonly exceptions: readonly NewException[];
  readonly clears: readonly Clear[];
};

/** An authorisation that nobody captured is reported this long before it may lapse. */
const AUTHORISATION_NOTICE_MS = 5 * 60_000;

/** Money and people follow from the verdict; pure, so that every order of events can be tried. */
export function consequences(
  checkout: Checkout,
  { observation, verdict }: { observation: Observation; verdict: Verdict },
  around: Around,
): Consequences {
  const seen = observation.checkout;
  switch (verdict.kind) {
    case 'stale':
      return nothing(checkout);
    case 'mismatch':
      return mismatched(checkout, seen, verdict.fields);
    case 'held':
      return held(checkout, seen, verdict.status);
    case 'applied':
      return applied(
        checkout,
        { seen, isLate: verdict.alarm === 'late' || checkout.rejection !== null },
        around,
      );
  }
}

const nothing = ({ booked, refundedMinor }: Checkout): Consequences => ({
  booked,
  refundedMinor,
  transfers: [],
  exceptions: [],
  clears: [],
});

const isTaken = (status: Status): boolean => STATUS_FACTS[status].money === 'taken';

const MOVED = { taken: 'yes', none: 'no', reserved: 'no', unknown: 'unknown' } as const;

function report(
  kind: ExceptionKind,
  seen: GatewayCheckout,
  { about, detail = {} }: { about: string; detail?: NewException['detail'] },
): NewException {
  return {
    kind,
    fingerprint: `${kind}/${seen.id}/${about}`,
    gatewayId: seen.id,
    displayId: seen.displayId,
    moved: MOVED[STATUS_FACTS[seen.status].money],
    amount: seen.amount,
    detail: { status: seen.statusText, ...detail },
  };
}

/** The card part of a payment that is not what was asked; null when there is none or it cannot be read. */
function cardPart({ amount, cashMinor, status }: GatewayCheckout) {
  if (!isTaken(status) || !amount || cashMinor === null || cashMinor >= amount.minor) return null;
  return money(amount.minor - cashMinor, amount.currency);
}

const ANOTHER_CHECKOUT: readonly string[] = ['id', 'requestId', 'reference'];

function mismatched(checkout: Checkout, seen: GatewayCheckout, fields: readonly string[]): Consequences {
  const before = nothing(checkout);
  const detail = {
    fields: fields.join(' '),
    askedMinor: checkout.amount.minor,
    askedCurrency: checkout.amount.currency,
    cashMinor: seen.cashMinor,
  };
  const about = `${fields.join('+')}/${seen.status}`;
  const exceptions = [report('mismatch', seen, { about, detail })];
  // Another checkout's money is never attached to this one, whatever it says.
  const isOther = fields.some((field) => ANOTHER_CHECKOUT.includes(field));
  const amount = isOther || checkout.booked ? null : cardPart(seen);
  if (!amount) return { ...before, exceptions };
  const booked: Booked = { amount, to: 'suspense' };
  return { ...before, booked, transfers: [paymentTransfer(seen.id, booked)], exceptions };
}

const held = (checkout: Checkout, seen: GatewayCheckout, status: Status): Consequences => ({
  ...nothing(checkout),
  exceptions: status === 'UNRECOGNISED' ? [report('unrecognised', seen, { about: seen.statusText })] : [],
});

type Applied = { readonly seen: GatewayCheckout; readonly isLate: boolean };

function applied(checkout: Checkout, { seen, isLate }: Applied, around: Around): Consequences {
  if (seen.status === 'UNRECOGNISED') return held(checkout, seen, seen.status);
  const paid = payment(checkout, { seen, isLate }, around);
  const refund = refunds(paid.booked, checkout, seen);
  const dispute = chargebacks(paid.booked, checkout, seen);
  return {
    booked: paid.booked,
    refundedMinor: refund.refundedMinor,
    transfers: [...paid.transfers, ...refund.transfers, ...dispute.transfers],
    exceptions: [...paid.exceptions, ...dispute.exceptions, ...authorisation(checkout, seen, around)],
    clears: cleared(paid.booked, seen, refund.refundedMinor),
  };
}

function payment(checkout: Checkout, { seen, isLate }: Applied, { isPaidElsewhere }: Around) {
  if (checkout.booked || !isTaken(seen.status))
    return { booked: checkout.booked, transfers: [], exceptions: [] };
  const kind = isPaidElsewhere
    ? ('duplicate' as const)
    : !isLate
      ? null
      : checkout.status === 'CANCELLED'
        ? ('paid_after_cancel' as const)
        : ('late' as const);
  const booked: Booked = { amount: checkout.amount, to: kind ? 'suspense' : 'receivable' };
  const exceptions = kind
    ? [report(kind, seen, { about: 'payment', detail: { before: checkout.status } })]
    : [];
  return { booked, transfers: [paymentTransfer(seen.id, booked)], exceptions };
}

function refunds(booked: Booked | null, { refundedMinor }: Checkout, seen: GatewayCheckout) {
  // Some answers say "Refunded" and leave the total out.
  const told = seen.refundedMinor || (seen.status === 'REFUNDED' && booked ? booked.amount.minor : 0);
  // What the bank took back is not refunded as well: the total waits until the dispute is over.
  if (seen.status === 'CHARGEBACK') return { refundedMinor, transfers: [] };
  // A total that shrinks or exceeds the payment is not believed; nothing is guessed from it.
  if (!booked || told <= refundedMinor || told > booked.amount.minor) return { refundedMinor, transfers: [] };
  const minor = told - refundedMinor;
  return { refundedMinor: told, transfers: [refundTransfer(seen.id, { booked, total: told, minor })] };
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
    exceptions: [report('chargeback', seen, { about: String(checkout.version) })],
  };
}

function authorisation({ expiresAt }: Checkout, seen: GatewayCheckout, { now }: Around): NewException[] {
  const isEnding = seen.status === 'AUTHORIZED' && now > expiresAt - AUTHORISATION_NOTICE_MS;
  return isEnding ? [report('authorisation_ending', seen, { about: 'notice', detail: { expiresAt } })] : [];
}

function cleared(booked: Booked | null, { status }: GatewayCheckout, refundedMinor: number): Clear[] {
  const isGivenBack = booked !== null && refundedMinor === booked.amount.minor;
  const over: ExceptionKind[] =
    status === 'AUTHORIZED' ? ['unrecognised'] : ['unrecognised', 'authorisation_ending'];
  const givenBack = isGivenBack ? SETTLED_BY_REFUND : [];
  return [
    ...over.map((kind) => ({ kind, as: 'cleared' as const })),
    ...givenBack.map((kind) => ({ kind, as: 'given_back' as const })),
  ];
}
