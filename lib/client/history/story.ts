import type { TimelineEntryDto } from '../../api/checkouts/history';
import type { OrderEvent } from '../../domain/checkout/event';

type Of<Kind extends TimelineEntryDto['kind']> = Extract<TimelineEntryDto, { kind: Kind }>;

/** One line of what happened. `isTechnical`: for whoever looks into it, and not for people who ask what became of a sale. */
export type StoryLine = {
  readonly entry: TimelineEntryDto;
  readonly isTechnical: boolean;
  /** Why money was set aside, where something at the same moment says it. */
  readonly because: 'late' | 'mismatch' | null;
};

/** Whether people are told. `unless_money`: a movement of money at the same moment says it with the amount. */
const TOLD: Record<OrderEvent['kind'], 'yes' | 'no' | 'unless_money'> = {
  'order.opened': 'yes',
  'order.restored': 'yes',
  'order.repriced': 'yes',
  'link.made': 'yes',
  'link.payment_started': 'yes',
  'link.ended': 'yes',
  'checkout.creating': 'no',
  'checkout.restored': 'no',
  'checkout.opened': 'yes',
  'checkout.rejected': 'yes',
  'checkout.outcome_unknown': 'yes',
  'checkout.adopted': 'yes',
  'checkout.asked_again': 'no',
  'checkout.adopted_late': 'yes',
  'checkout.duplicate_cancelling': 'no',
  'checkout.duplicate_money': 'unless_money',
  'exception.resolved': 'yes',
  'checkout.status': 'unless_money',
  'checkout.late': 'unless_money',
  'checkout.unusual': 'unless_money',
  'checkout.deferred': 'no',
  'checkout.mismatch': 'unless_money',
  'checkout.resent': 'yes',
  'checkout.stopped': 'yes',
  'checkout.cancelling': 'yes',
  'checkout.ended_by_money': 'yes',
  'checkout.cancel_refused': 'yes',
  'checkout.cancel_denied': 'yes',
  'refund.asked': 'yes',
  'refund.done': 'unless_money',
  'refund.failed': 'yes',
};

const MOVES = {
  'gateway_clearing receivable': 'booked',
  'gateway_clearing suspense': 'setAside',
  'refunded gateway_clearing': 'wentBack',
  'suspense gateway_clearing': 'wentBack',
  'chargeback gateway_clearing': 'chargedBack',
  'gateway_clearing chargeback': 'disputeWon',
  'suspense receivable': 'accepted',
} as const;

export type Move = (typeof MOVES)[keyof typeof MOVES] | 'other';

/** What a movement between two accounts means. */
export const moveOf = ({ debit, credit }: Of<'transfer'>): Move =>
  Object.entries(MOVES).find(([accounts]) => accounts === `${debit} ${credit}`)?.[1] ?? 'other';

/** The time line with what people are told told apart; what one transaction wrote has one moment. */
export const tellStory = (timeline: readonly TimelineEntryDto[]): StoryLine[] =>
  timeline.map((entry) => {
    const moment = timeline.filter(({ at }) => at === entry.at);
    return { entry, isTechnical: !isTold(entry, moment), because: reasonIn(moment) };
  });

function isTold(entry: TimelineEntryDto, moment: readonly TimelineEntryDto[]): boolean {
  switch (entry.kind) {
    case 'read':
    case 'signal':
      return false;
    case 'transfer':
      return isMoneyTold(entry, moment);
    case 'event': {
      // That it waits is what "ready to be paid" has said.
      if (entry.name === 'checkout.status' && entry.detail.to === 'PENDING') return false;
      const told = TOLD[entry.name];
      const hasMoney = moment.some((each) => each.kind === 'transfer' && isMoneyTold(each, moment));
      return told === 'yes' || (told === 'unless_money' && !hasMoney);
    }
  }
}

/** What a manager decided about it says who did. */
function isMoneyTold(transfer: Of<'transfer'>, moment: readonly TimelineEntryDto[]): boolean {
  const move = moveOf(transfer);
  if (move === 'accepted') return !has(moment, 'exception.resolved');
  return move !== 'other';
}

const has = (moment: readonly TimelineEntryDto[], name: OrderEvent['kind']): boolean =>
  moment.some((each) => each.kind === 'event' && each.name === name);

function reasonIn(moment: readonly TimelineEntryDto[]): StoryLine['because'] {
  if (has(moment, 'checkout.late')) return 'late';
  return has(moment, 'checkout.mismatch') ? 'mismatch' : null;
}
