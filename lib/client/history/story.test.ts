import { describe, expect, it } from 'vitest';
import type { TimelineEntryDto } from '../../api/checkouts/history';
import { tellStory } from './story';

type Of<Kind extends TimelineEntryDto['kind']> = Extract<TimelineEntryDto, { kind: Kind }>;

const event = (at: number, name: Of<'event'>['name'], detail: Of<'event'>['detail'] = {}): Of<'event'> => ({
  kind: 'event',
  at,
  name,
  detail,
  staffName: null,
  approverName: null,
});
const read = (at: number): Of<'read'> => ({
  kind: 'read',
  at,
  verdict: 'applied',
  statusText: 'PAID',
  amount: { minor: 1_250, currency: 'AED' },
});
const moved = (
  at: number,
  debit: Of<'transfer'>['debit'],
  credit: Of<'transfer'>['credit'],
): Of<'transfer'> => ({ kind: 'transfer', at, debit, credit, amount: { minor: 1_250, currency: 'AED' } });
const called: Of<'signal'> = {
  kind: 'signal',
  at: 40,
  lastAt: 40,
  source: 'webhook',
  deliveries: 1,
  isForged: false,
};

/** What people are told, each line by a word. */
const told = (...timeline: TimelineEntryDto[]) =>
  tellStory(timeline).flatMap(({ entry, isTechnical, because }) => {
    if (isTechnical) return [];
    const word = entry.kind === 'event' ? entry.name : entry.kind === 'transfer' ? entry.credit : entry.kind;
    return because === null ? word : `${word} (${because})`;
  });

const START = [
  event(10, 'order.opened'),
  event(10, 'checkout.creating'),
  event(20, 'checkout.opened'),
  event(20, 'checkout.status', { from: null, to: 'PENDING' }),
];

describe('the story of a payment', () => {
  it('is a sentence for what people did and for the money, without requests, reads and calls', () => {
    const paid = event(50, 'checkout.status', { from: 'PENDING', to: 'PAID' });
    expect(told(...START, called, read(50), paid, moved(50, 'gateway_clearing', 'receivable'))).toEqual([
      'order.opened',
      'checkout.opened',
      'receivable',
    ]);
  });

  it('keeps every line, in order, for whoever asks for the technical ones', () => {
    const timeline = [...START, called, read(50)];
    expect(tellStory(timeline).map(({ entry }) => entry)).toEqual(timeline);
  });

  it('tells an end at which no money came, and what it became on the way', () => {
    expect(
      told(
        ...START,
        event(50, 'checkout.status', { from: 'PENDING', to: 'PENDING_CONFIRMATION' }),
        event(60, 'checkout.status', { from: 'PENDING_CONFIRMATION', to: 'FAILED' }),
      ),
    ).toEqual(['order.opened', 'checkout.opened', 'checkout.status', 'checkout.status']);
  });

  it('tells that it was paid also where no money was booked at that moment', () => {
    expect(told(event(50, 'checkout.status', { from: 'PENDING', to: 'PAID' }))).toEqual(['checkout.status']);
  });

  it('says in one sentence that money came late or otherwise than asked, and was set aside', () => {
    const aside = moved(50, 'gateway_clearing', 'suspense');
    const late = event(50, 'checkout.late', { from: 'EXPIRED', to: 'PAID' });
    expect(told(read(50), late, aside)).toEqual(['suspense (late)']);
    expect(told(read(50), event(50, 'checkout.mismatch'), aside)).toEqual(['suspense (mismatch)']);
    expect(told(event(49, 'checkout.mismatch')), 'where nothing came').toEqual([
      'checkout.mismatch (mismatch)',
    ]);
  });

  it('tells a decision with who took it, and a refund with what went back', () => {
    const accepted = moved(60, 'suspense', 'receivable');
    expect(told(event(60, 'exception.resolved'), accepted)).toEqual(['exception.resolved']);
    expect(told(accepted), 'without the decision').toEqual(['receivable']);
    const asked = event(70, 'refund.asked');
    const done = event(80, 'refund.done');
    const back = (at: number) => moved(at, 'refunded', 'gateway_clearing');
    expect(told(asked, read(80), done, back(80)), 'once').toEqual(['gateway_clearing']);
    expect(told(asked, back(75), done), 'once, where it was booked before').toEqual(['gateway_clearing']);
    expect(told(asked, done)).toEqual(['refund.done']);
    expect(told(asked), 'while nobody knows').toEqual(['refund.asked']);
    expect(told(asked, event(80, 'refund.failed'), back(90)), 'then somebody else gave it back').toEqual([
      'refund.asked',
      'refund.failed',
      'gateway_clearing',
    ]);
    expect(told(asked, done, back(80), event(90, 'refund.asked'), back(95))).toEqual([
      'gateway_clearing',
      'gateway_clearing',
    ]);
    expect(tellStory([asked, done, back(80)]).at(-1)?.asked, 'who asked, and why').toBe(asked);
  });
});
