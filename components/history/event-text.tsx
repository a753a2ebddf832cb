'use client';
import { useTranslations } from 'next-intl';
import type { TimelineEntryDto } from '@/lib/api/checkouts/history';
import { stateOf, stateOfText } from '@/lib/client/history/timeline-variant';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Amount } from '../ui/amount';

type Event = Extract<TimelineEntryDto, { kind: 'event' }>;

/** Each kind of event by its name in the catalogues, which know no dots. */
const nameOf = (name: Event['name']) => name.replace('.', '_') as Underscored<Event['name']>;

type Underscored<Name extends string> = Name extends `${infer Left}.${infer Right}`
  ? `${Left}_${Right}`
  : never;

const textOf = (value: string | number | null | undefined): string => String(value ?? '');

type Props = { event: Event; isTechnical: boolean; currency: string };

/** What was done or seen, and what was said about it. */
export function EventText({ event, isTechnical, currency }: Props) {
  return (
    <>
      <p>
        <Sentence event={event} isTechnical={isTechnical} currency={currency} />
      </p>
      <div className="font-normal">
        <Reason event={event} />
        <Said event={event} />
      </div>
    </>
  );
}

/** Who approved it, and what was written about it. */
export function Said({ event }: { event: Event }) {
  const t = useTranslations();
  const note = event.detail.note ?? event.detail.said ?? null;
  return (
    <>
      {event.approverName !== null && <p>{t('refund.approvedBy', { name: event.approverName })}</p>}
      {note !== null && (
        <p dir="auto" className="break-words whitespace-pre-line">
          “{note}”
        </p>
      )}
    </>
  );
}

function Sentence({ event: { name, detail }, isTechnical, currency }: Props) {
  const t = useTranslations();
  const stateWord = (status: Event['detail'][string] | undefined) => {
    const state = stateOf(status);
    return state ? t(`state.${state}`) : textOf(status);
  };
  const to = stateOf(detail.to);
  const shown = stateOfText(textOf(detail.text));
  const shownText = shown ? t(`state.${shown}`) : textOf(detail.text);
  if (name === 'checkout.status' && to && !isTechnical) return t(`history.became.${to}`);
  const resolution = RESOLUTIONS.find((each) => each === detail.resolution);
  if (name === 'exception.resolved' && resolution) return t(`history.resolved.${resolution}`);
  return t.rich(`history.event.${nameOf(name)}`, {
    from: stateWord(detail.from),
    to: stateWord(detail.to),
    text: shownText,
    amount: () => <Amount minor={minorOf(detail)} currency={textOf(detail.currency) || currency} />,
    word: (chunks) => <bdi>{chunks}</bdi>,
  });
}

/** An event about money names it `minor`, one about an order `amountMinor`. */
function minorOf({ minor, amountMinor }: Event['detail']): number {
  const told = minor ?? amountMinor;
  return typeof told === 'number' ? told : 0;
}

/** Why it was refused. */
function Reason({ event: { name, detail } }: { event: Event }) {
  const problemText = useProblemText();
  if (name !== 'checkout.rejected') return null;
  return <p>{problemText({ kind: textOf(detail.reason), detail: textOf(detail.detail) || null })}</p>;
}

const RESOLUTIONS = ['accepted', 'refunded', 'noted', 'cleared'] as const;
