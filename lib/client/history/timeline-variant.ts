import type { TimelineEntryDto } from '../../api/checkouts/history';
import { displayState, type DisplayState } from '../../domain/checkout/display-state';
import type { OrderEvent } from '../../domain/checkout/event';
import { parseStatus, type Status, STATUS_FACTS } from '../../domain/checkout/status';
import { STATE_VARIANT, type Tone } from '../checkout/state-variant';
import { type Move, moveOf } from './story';

type TimelineIcon =
  | (typeof STATE_VARIANT)[DisplayState]['icon']
  | 'check'
  | 'info'
  | 'list'
  | 'person'
  | 'refresh'
  | 'chat'
  | 'cross';

export type TimelineVariant = { tone: Tone; icon: TimelineIcon };

/** The word for a status in an event; null when it is none of ours. */
export function stateOf(status: string | number | null | undefined): DisplayState | null {
  return isStatus(status) ? displayState({ phase: 'closed', status }, 0) : null;
}

/** The same for a status as the payment service wrote it; null for a text that is none it is known to use. */
export function stateOfText(text: string): DisplayState | null {
  const status = parseStatus(text);
  return status === 'UNRECOGNISED' ? null : stateOf(status);
}

const isStatus = (status: unknown): status is Status =>
  typeof status === 'string' && Object.hasOwn(STATUS_FACTS, status);

const ASKED: TimelineVariant = { tone: 'info', icon: 'clock' };
const DOUBT: TimelineVariant = { tone: 'amber', icon: 'question' };
const GOOD: TimelineVariant = { tone: 'info', icon: 'check' };
const ODD: TimelineVariant = { tone: 'amber', icon: 'info' };
const BACK: TimelineVariant = { tone: 'neutral', icon: 'back' };
const FAILED: TimelineVariant = { tone: 'declined', icon: 'cross' };

const EVENT_VARIANT: Record<OrderEvent['kind'], TimelineVariant> = {
  'order.opened': { tone: 'info', icon: 'person' },
  'order.restored': ODD,
  'order.repriced': ODD,
  'link.made': { tone: 'info', icon: 'chat' },
  'link.payment_started': { tone: 'info', icon: 'person' },
  'link.ended': { tone: 'neutral', icon: 'stop' },
  'checkout.creating': ASKED,
  'checkout.restored': ODD,
  'checkout.opened': GOOD,
  'checkout.rejected': FAILED,
  'checkout.outcome_unknown': DOUBT,
  'checkout.adopted': GOOD,
  'checkout.asked_again': ASKED,
  'checkout.adopted_late': ODD,
  'checkout.duplicate_cancelling': ODD,
  'checkout.duplicate_money': ODD,
  'exception.resolved': GOOD,
  'checkout.status': GOOD,
  'checkout.late': ODD,
  'checkout.unusual': ODD,
  'checkout.deferred': DOUBT,
  'checkout.mismatch': DOUBT,
  'checkout.resent': ASKED,
  'checkout.stopped': { tone: 'neutral', icon: 'stop' },
  'checkout.cancelling': { tone: 'neutral', icon: 'stop' },
  'checkout.ended_by_money': { tone: 'neutral', icon: 'stop' },
  'checkout.cancel_refused': ODD,
  'checkout.cancel_denied': ODD,
  'refund.asked': BACK,
  'refund.done': BACK,
  'refund.failed': FAILED,
};

const MOVE_VARIANT: Record<Move, TimelineVariant> = {
  booked: STATE_VARIANT.paid,
  setAside: STATE_VARIANT.heldBack,
  wentBack: BACK,
  chargedBack: STATE_VARIANT.chargedBack,
  disputeWon: GOOD,
  accepted: GOOD,
  other: { tone: 'neutral', icon: 'list' },
};

/** Colour and icon of one line of what happened. */
export function timelineVariant(entry: TimelineEntryDto): TimelineVariant {
  switch (entry.kind) {
    case 'read':
      return { tone: 'neutral', icon: 'refresh' };
    case 'signal':
      return { tone: 'neutral', icon: 'chat' };
    case 'transfer':
      return MOVE_VARIANT[moveOf(entry)];
    case 'event': {
      const state = entry.name === 'checkout.status' ? stateOf(entry.detail.to) : null;
      return state ? STATE_VARIANT[state] : EVENT_VARIANT[entry.name];
    }
  }
}
