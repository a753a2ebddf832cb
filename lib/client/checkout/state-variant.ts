import type { DisplayState } from '../../domain/checkout/display-state';

export type Tone = 'info' | 'amber' | 'paid' | 'declined' | 'neutral';

export type StateIcon =
  | 'clock'
  | 'phone'
  | 'checkCircle'
  | 'crossCircle'
  | 'stop'
  | 'hourglass'
  | 'question'
  | 'back';

/** Colour and icon of each word, the same on the till, in the list and on the result. Never colour alone. */
export const STATE_VARIANT: Record<DisplayState, { tone: Tone; icon: StateIcon }> = {
  waiting: { tone: 'info', icon: 'clock' },
  customerIsPaying: { tone: 'amber', icon: 'phone' },
  authorised: { tone: 'amber', icon: 'hourglass' },
  paid: { tone: 'paid', icon: 'checkCircle' },
  heldBack: { tone: 'amber', icon: 'question' },
  declined: { tone: 'declined', icon: 'crossCircle' },
  cancelled: { tone: 'neutral', icon: 'stop' },
  expired: { tone: 'neutral', icon: 'hourglass' },
  notConfirmed: { tone: 'amber', icon: 'question' },
  notStarted: { tone: 'declined', icon: 'crossCircle' },
  partlyRefunded: { tone: 'neutral', icon: 'back' },
  refunded: { tone: 'neutral', icon: 'back' },
  chargedBack: { tone: 'declined', icon: 'back' },
};
