import type { CheckoutDto } from '../api/checkout-dto';
import type { DisplayState } from '../domain/display-state';

/** `code`: something to scan (or about to be). `result`: nothing to scan, the word fills the screen. */
export type CheckoutView = 'code' | 'result';

/** A code stays up for as long as it can be paid, also when the network is gone. */
export const checkoutView = ({ phase, status }: Pick<CheckoutDto, 'phase' | 'status'>): CheckoutView =>
  phase === 'opening' || (phase === 'open' && status !== 'AUTHORIZED') ? 'code' : 'result';

export type SentenceKey = DisplayState | 'unanswered' | 'closing' | 'stale' | 'onTerminal';

/** The sentence after the word; "not confirmed" says what it is that we do not know. */
export function sentenceKey(state: DisplayState, checkout: CheckoutDto): SentenceKey {
  const { phase, status, isOnTerminal } = checkout;
  if (state === 'waiting' && isOnTerminal) return 'onTerminal';
  if (state !== 'notConfirmed') return state;
  if (phase === 'unanswered' || phase === 'closing') return phase;
  return phase === 'open' && status === 'PENDING' ? 'stale' : state;
}
