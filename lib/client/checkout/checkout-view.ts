import type { CheckoutDto } from '../../api/checkouts/checkout';
import { isFreshlyRead } from '../../domain/checkout/checkout';
import type { DisplayState } from '../../domain/checkout/display-state';
import type { OtherState } from '../../domain/checkout/sale';
import { isPayable } from '../../domain/checkout/status';
import { SECOND } from '../../domain/core/durations';
import type { HeldReason } from '../../domain/money/ledger';
import { STATE_VARIANT } from './state-variant';
import { type RefObject, useEffect, useRef } from 'react';

/** `code`: something to scan (or about to be). `result`: nothing to scan, the word fills the screen. */
type CheckoutView = 'code' | 'result';

type Viewed = Pick<CheckoutDto, 'phase' | 'status' | 'heldBack' | 'isInDoubt' | 'other'>;

/** A code stays up for as long as it can be paid, also when the network is gone; not when a second scan would do harm. */
export function checkoutView({ phase, status, heldBack, isInDoubt, other }: Viewed): CheckoutView {
  if (heldBack || isInDoubt || isOfPaidSale({ phase, other })) return 'result';
  return phase === 'creating' || (phase === 'open' && status !== 'AUTHORIZED') ? 'code' : 'result';
}

/** Its code can be scanned, but money came for its sale already, by another one: nobody shall pay twice. */
export const isOfPaidSale = ({ phase, other }: Pick<CheckoutDto, 'phase' | 'other'>): boolean =>
  isPayable(phase) && (other?.state === 'paid' || other?.state === 'money');

/** A manager has to look: what came is not what was asked, or nobody knows what it is. */
export const needsLook = ({ heldBack, isInDoubt }: Pick<CheckoutDto, 'heldBack' | 'isInDoubt'>): boolean =>
  heldBack !== null || isInDoubt;

/** A read a moment after the end is about that end. */
const SAME_MOMENT_MS = 5 * SECOND;

/** When money came for a code that had ended before, or that does not count; null: its end says when it came, or none did. */
export function cameApartAt(checkout: Pick<CheckoutDto, 'cameAt' | 'endedAt' | 'heldBack'>): number | null {
  const { cameAt, endedAt, heldBack } = checkout;
  if (cameAt === null || heldBack) return cameAt;
  return endedAt !== null && cameAt - endedAt > SAME_MOMENT_MS ? cameAt : null;
}

/** Nothing happens to an open code, as far as anybody knows: what is done about it may be said in its place. */
export const isQuiet = (state: DisplayState): boolean => state === 'waiting' || state === 'notConfirmed';

/** The payment service has just said that nobody has paid. */
export const isKnownUnpaid = (
  checkout: Pick<CheckoutDto, 'phase' | 'status' | 'heldBack' | 'isInDoubt' | 'lastReadAt' | 'serverNow'>,
): boolean =>
  checkout.phase === 'open' &&
  checkout.status === 'PENDING' &&
  !needsLook(checkout) &&
  isFreshlyRead(checkout, checkout.serverNow);

/** Managers settle it on their page: that, or what the customer's bank took back. */
export const isToDecide = (checkout: Pick<CheckoutDto, 'heldBack' | 'isInDoubt' | 'status'>): boolean =>
  needsLook(checkout) || checkout.status === 'CHARGEBACK';

export type StateWord = DisplayState | 'paidOther' | 'moneyOther' | 'doNotScan' | `heldBack_${HeldReason}`;

/** The word of a checkout: of money that does not count, it says why. */
export function wordKey(
  state: DisplayState,
  { phase, other, heldBack }: Pick<CheckoutDto, 'phase' | 'other' | 'heldBack'>,
): StateWord {
  if (isOfPaidSale({ phase, other })) return 'doNotScan';
  if (isPaidOtherwise({ other })) return 'paidOther';
  if (other?.state === 'money') return 'moneyOther';
  return state === 'heldBack' && heldBack ? `heldBack_${heldBack.because}` : state;
}

export type SentenceKey =
  | Exclude<DisplayState, 'heldBack'>
  | 'outcome_unknown'
  | 'cancelling'
  | 'stale'
  | 'onTerminal'
  | 'byLink'
  | 'inDoubt'
  | 'lost'
  | 'cancelledBy'
  | 'paidShort'
  | 'paidOver'
  | 'paidInstead'
  | `heldBack_${HeldReason}`
  | `other_${OtherState}`
  | 'open_paid'
  | 'open_money';

/** Its sale was paid with another code: neither a failure nor anything to charge again. */
export const isPaidOtherwise = ({ other }: Pick<CheckoutDto, 'other'>): boolean => other?.state === 'paid';

/** Colour and icon of a checkout's own screen. */
export function variantOf(state: DisplayState, checkout: Pick<CheckoutDto, 'phase' | 'other'>) {
  if (isOfPaidSale(checkout) || checkout.other?.state === 'money') return STATE_VARIANT.heldBack;
  return isPaidOtherwise(checkout) ? PAID_OTHERWISE : STATE_VARIANT[state];
}

const PAID_OTHERWISE = { tone: 'neutral', icon: 'checkCircle' } as const;

/** The sentence after the word; "not confirmed" says what it is that we do not know. */
export function sentenceKey(state: DisplayState, checkout: CheckoutDto, isLost = false): SentenceKey {
  const { phase, status, isOnTerminal, isByLink, other, heldBack, isInDoubt, cancelledBy, asked } = checkout;
  if (isOfPaidSale(checkout)) return other?.state === 'paid' ? 'open_paid' : 'open_money';
  if (other) return `other_${other.state}`;
  if (heldBack) return `heldBack_${heldBack.because}`;
  if (isInDoubt) return 'inDoubt';
  if (state === 'cancelled' && cancelledBy !== null) return 'cancelledBy';
  if (isLost && checkoutView(checkout) === 'code') return 'lost';
  if (state === 'paid' && asked) return otherPaid(asked, checkout);
  if (state === 'waiting' && isOnTerminal) return 'onTerminal';
  if (state === 'waiting' && isByLink) return 'byLink';
  if (state !== 'notConfirmed' && state !== 'heldBack') return state;
  if (phase === 'outcome_unknown' || phase === 'cancelling') return phase;
  return phase === 'open' && status === 'PENDING' ? 'stale' : 'notConfirmed';
}

/** Another amount counts than was asked for: less, more, or one of another currency. */
function otherPaid(asked: NonNullable<CheckoutDto['asked']>, { amountMinor, currency }: CheckoutDto) {
  if (asked.currency !== currency) return 'paidInstead';
  return amountMinor < asked.minor ? 'paidShort' : 'paidOver';
}

/**
 * Moves the focus to a code, to the result that replaces it and to another result: keyboard and screen reader are where
 * it happens. A code whose state changes leaves the focus where somebody works.
 */
export function useFocusOnView(
  view: CheckoutView,
  state: DisplayState,
): RefObject<HTMLHeadingElement | null> {
  const ref = useRef<HTMLHeadingElement>(null);
  const shown = view === 'code' ? view : state;
  useEffect(() => ref.current?.focus(), [shown]);
  return ref;
}
