'use client';
import { useTranslations } from 'next-intl';
import type { TimelineEntryDto } from '@/lib/api/checkouts/history';
import { stateOf } from '@/lib/client/history/timeline-variant';
import { useProblemText } from '@/lib/client/format/use-problem-text';
import { Amount } from '../ui/amount';

type Event = Extract<TimelineEntryDto, { kind: 'event' }>;

/** Each kind of event by its name in the catalogues, which know no dots. */
const nameOf = (name: Event['name']) => name.replace('.', '_') as Underscored<Event['name']>;

type Underscored<Name extends string> = Name extends `${infer Left}.${infer Right}`
  ? `${Left}_${Right}`
  : never;

const textOf = (value: string | number | null | undefined): string => String(value ?? '');

/** What was done or seen, and what was said about it. */
export function EventText({ event, currency }: { event: Event; currency: string }) {
  const t = useTranslations();
  const { name, detail } = event;
  const stateWord = (status: Event['detail'][string] | undefined) => {
    const state = stateOf(status);
    return state ? t(`state.${state}`) : textOf(status);
  };
  const minor = typeof detail.minor === 'number' ? detail.minor : 0;
  const note = detail.note ?? detail.said ?? null;
  return (
    <>
      <p className="font-semibold">
        {t.rich(`history.event.${nameOf(name)}`, {
          from: stateWord(detail.from ?? null),
          to: stateWord(detail.to ?? null),
          text: textOf(detail.text),
          amount: () => <Amount minor={minor} currency={currency} />,
          word: (chunks) => <bdi>{chunks}</bdi>,
        })}
      </p>
      <Reason event={event} />
      {event.approverName !== null && <p>{t('refund.approvedBy', { name: event.approverName })}</p>}
      {note !== null && (
        <p dir="auto" className="break-words whitespace-pre-line">
          “{note}”
        </p>
      )}
    </>
  );
}

/** Why it was refused, or how an exception was decided. */
function Reason({ event: { name, detail, staffName } }: { event: Event }) {
  const t = useTranslations('office');
  const problemText = useProblemText();
  if (name === 'checkout.rejected')
    return <p>{problemText({ kind: textOf(detail.reason), detail: textOf(detail.detail) || null })}</p>;
  if (name !== 'exception.resolved') return null;
  const resolution = RESOLUTIONS.find((each) => each === detail.resolution);
  return resolution ? <p>{t(`ended.${resolution}`, { name: staffName ?? '' })}</p> : null;
}

const RESOLUTIONS = ['accepted', 'refunded', 'noted', 'cleared'] as const;
