import type { TimelineEntryDto } from '../../api/checkouts/history';
import type { OrderEvent } from '../../domain/checkout/event';

type Of<Kind extends TimelineEntryDto['kind']> = Extract<TimelineEntryDto, { kind: Kind }>;

/** One line of what happened. `isTechnical`: for whoever looks into it, and not for people who ask what became of a sale. */
export type StoryLine = {
  readonly entry: TimelineEntryDto;
  readonly isTechnical: boolean;
  /** Why money was set aside, where something at the same moment says it. */
  readonly because: 'late' | 'mismatch' | null;
  /** Of money that went back: the request that it answers, which is not told a second time. */
  readonly asked: Of<'event'> | null;
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
    const isTechnical = !isTold(entry, moment) || isToldOtherwise(entry, timeline);
    return { entry, isTechnical, because: reasonIn(moment), asked: askedFor(entry, timeline) };
  });

const isEvent = (entry: TimelineEntryDto, name: OrderEvent['kind']): entry is Of<'event'> =>
  entry.kind === 'event' && entry.name === name;

const wentBack = (entry: TimelineEntryDto): boolean =>
  entry.kind === 'transfer' && moveOf(entry) === 'wentBack';

/** One refund is pending at a time: what goes back answers the request before it, unless something else did. */
function askedFor(entry: TimelineEntryDto, timeline: readonly TimelineEntryDto[]): Of<'event'> | null {
  if (!wentBack(entry) && !isEvent(entry, 'refund.done')) return null;
  const before = timeline.slice(0, timeline.indexOf(entry));
  const start = before.findLastIndex((each) => isEvent(each, 'refund.asked'));
  const [asked, ...since] = start < 0 ? [] : before.slice(start);
  const isOver = since.some(
    (each) => each.at < entry.at && (isEvent(each, 'refund.failed') || isEvent(each, 'refund.done')),
  );
  return asked && isEvent(asked, 'refund.asked') && !isOver ? asked : null;
}

/** A refund is told once: with the money that went back, or while it has not, as what was asked for. */
function isToldOtherwise(entry: TimelineEntryDto, timeline: readonly TimelineEntryDto[]): boolean {
  const answers = (asked: TimelineEntryDto | null) =>
    timeline.filter((each) => asked !== null && askedFor(each, timeline) === asked);
  if (isEvent(entry, 'refund.asked')) return answers(entry).length > 0;
  return isEvent(entry, 'refund.done') && answers(askedFor(entry, timeline)).some(wentBack);
}

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
