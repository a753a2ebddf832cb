import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { DisplayState } from '../../domain/checkout/display-state';
import type { OtherState } from '../../domain/checkout/sale';
import { STATE_VARIANT } from './state-variant';
import { type RefObject, useEffect, useRef } from 'react';

/** `code`: something to scan (or about to be). `result`: nothing to scan, the word fills the screen. */
type CheckoutView = 'code' | 'result';

/** A code stays up for as long as it can be paid, also when the network is gone. */
export const checkoutView = ({ phase, status }: Pick<CheckoutDto, 'phase' | 'status'>): CheckoutView =>
  phase === 'creating' || (phase === 'open' && status !== 'AUTHORIZED') ? 'code' : 'result';

export type SentenceKey =
  | DisplayState
  | 'outcome_unknown'
  | 'cancelling'
  | 'stale'
  | 'onTerminal'
  | `other_${OtherState}`;

/** Its sale was paid with another code: neither a failure nor anything to charge again. */
export const isPaidOtherwise = ({ other }: Pick<CheckoutDto, 'other'>): boolean => other?.state === 'paid';

/** Colour and icon of a checkout's own screen. */
export const variantOf = (state: DisplayState, checkout: Pick<CheckoutDto, 'other'>) =>
  isPaidOtherwise(checkout) ? PAID_OTHERWISE : STATE_VARIANT[state];

const PAID_OTHERWISE = { tone: 'neutral', icon: 'checkCircle' } as const;

/** The sentence after the word; "not confirmed" says what it is that we do not know. */
export function sentenceKey(state: DisplayState, checkout: CheckoutDto): SentenceKey {
  const { phase, status, isOnTerminal, other } = checkout;
  if (other) return `other_${other.state}`;
  if (state === 'waiting' && isOnTerminal) return 'onTerminal';
  if (state !== 'notConfirmed') return state;
  if (phase === 'outcome_unknown' || phase === 'cancelling') return phase;
  return phase === 'open' && status === 'PENDING' ? 'stale' : state;
}

/** Moves the focus to a result that replaces a code, so that keyboard and screen reader are where it happens. */
export function useFocusOnResult(view: CheckoutView): RefObject<HTMLElement | null> {
  const ref = useRef<HTMLElement>(null);
  const previous = useRef(view);
  useEffect(() => {
    if (view === 'result' && previous.current === 'code') ref.current?.focus();
    previous.current = view;
  }, [view]);
  return ref;
}
