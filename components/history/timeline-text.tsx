'use client';
import { useTranslations } from 'next-intl';
import type { TimelineEntryDto } from '@/lib/api/checkouts/history';
import { Amount } from '../ui/amount';
import { EventText } from './event-text';

type Props = { entry: TimelineEntryDto; currency: string };

/** One line of what happened, in words. */
export function TimelineText({ entry, currency }: Props) {
  switch (entry.kind) {
    case 'event':
      return <EventText event={entry} currency={currency} />;
    case 'read':
      return <ReadText read={entry} />;
    case 'signal':
      return <SignalText signal={entry} />;
    case 'transfer':
      return <TransferText transfer={entry} />;
  }
}

type Of<Kind extends TimelineEntryDto['kind']> = Extract<TimelineEntryDto, { kind: Kind }>;

/** What was believed; everything else is kept as evidence only. */
const BELIEVED = ['applied', 'late', 'unusual'];

function ReadText({ read: { statusText, amount, verdict } }: { read: Of<'read'> }) {
  const t = useTranslations('history.read');
  return (
    <>
      <p>
        {t.rich('seen', {
          status: statusText,
          amount: () => (amount ? <Amount {...amount} /> : t('unreadable')),
          word: (text) => <bdi>{text}</bdi>,
        })}
      </p>
      {!BELIEVED.includes(verdict) && <p className="text-sm">{t('notBelieved')}</p>}
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
      {deliveries > 1 && <p className="text-sm">{t('again', { count: deliveries })}</p>}
      {isForged && <p className="text-sm">{t('forged')}</p>}
    </>
  );
}

const MOVES = {
  'gateway_clearing receivable': 'booked',
  'gateway_clearing suspense': 'setAside',
  'refunded gateway_clearing': 'wentBack',
  'suspense gateway_clearing': 'wentBack',
  'chargeback gateway_clearing': 'chargedBack',
  'gateway_clearing chargeback': 'disputeWon',
  'suspense receivable': 'accepted',
} as const;

function TransferText({ transfer: { debit, credit, amount } }: { transfer: Of<'transfer'> }) {
  const t = useTranslations('history.transfer');
  const move = Object.entries(MOVES).find(([accounts]) => accounts === `${debit} ${credit}`)?.[1];
  return (
    <p className="font-semibold">
      {t.rich(move ?? 'other', { amount: () => <Amount {...amount} />, debit, credit })}
    </p>
  );
}
