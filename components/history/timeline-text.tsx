'use client';
import { useTranslations } from 'next-intl';
import type { TimelineEntryDto } from '@/lib/api/checkouts/history';
import { stateOfText } from '@/lib/client/history/timeline-variant';
import { moveOf, type StoryLine } from '@/lib/client/history/story';
import { Amount } from '../ui/amount';
import { EventText, Said } from './event-text';

type Props = { line: StoryLine; currency: string };

/** One line of what happened, in words. */
export function TimelineText({ line, currency }: Props) {
  return (
    <>
      <EntryText line={line} currency={currency} />
      {line.asked && (
        <div className="font-normal">
          <Said event={line.asked} />
        </div>
      )}
    </>
  );
}

function EntryText({ line: { entry, isTechnical, because }, currency }: Props) {
  switch (entry.kind) {
    case 'event':
      return <EventText event={entry} isTechnical={isTechnical} currency={currency} />;
    case 'read':
      return <ReadText read={entry} />;
    case 'signal':
      return <SignalText signal={entry} />;
    case 'transfer':
      return <TransferText transfer={entry} because={because} />;
  }
}

type Of<Kind extends TimelineEntryDto['kind']> = Extract<TimelineEntryDto, { kind: Kind }>;

/** What was believed; everything else is kept as evidence only. */
const BELIEVED = ['applied', 'late', 'unusual'];

function ReadText({ read: { statusText, amount, verdict } }: { read: Of<'read'> }) {
  const t = useTranslations('history.read');
  const stateText = useTranslations('state');
  const state = stateOfText(statusText);
  return (
    <>
      <p>
        {t.rich('seen', {
          status: state ? stateText(state) : statusText,
          amount: () => (amount ? <Amount {...amount} /> : t('unreadable')),
          word: (text) => <bdi>{text}</bdi>,
        })}
      </p>
      {!BELIEVED.includes(verdict) && <p>{t('notBelieved')}</p>}
    </>
  );
}

const SOURCES = ['webhook', 'firestore'] as const;

function SignalText({ signal: { source, deliveries, isForged } }: { signal: Of<'signal'> }) {
  const t = useTranslations('history.signal');
  const known = SOURCES.find((each) => each === source);
  return (
    <>
      <p>{t(known ?? 'other')}</p>
      {deliveries > 1 && <p>{t('again', { count: deliveries })}</p>}
      {isForged && <p>{t('forged')}</p>}
    </>
  );
}

type TransferProps = { transfer: Of<'transfer'>; because: StoryLine['because'] };

function TransferText({ transfer, because }: TransferProps) {
  const t = useTranslations('history.transfer');
  const { debit, credit, amount } = transfer;
  const move = moveOf(transfer);
  const text = move === 'setAside' && because !== null ? (`setAside_${because}` as const) : move;
  return <p>{t.rich(text, { amount: () => <Amount {...amount} />, debit, credit })}</p>;
}
