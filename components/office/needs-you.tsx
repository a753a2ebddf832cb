'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { AlarmListDto } from '@/lib/api/exceptions/alarm';
import type { ExceptionDto, ExceptionListDto } from '@/lib/api/exceptions/exception';
import { exceptionPaths, outboundWebhookPaths } from '@/lib/api/office-paths';
import { useAlarms, useExceptions } from '@/lib/client/exceptions/use-exceptions';
import { Amount } from '../ui/amount';
import { Icon } from '../ui/icons/icon';
import { IconBadge } from '../ui/pill';
import { SoftLink } from '../ui/soft-link';
import { TitledCard } from '../ui/titled-card';

type Props = {
  openSeed: ExceptionListDto;
  alarmSeed: AlarmListDto;
  /** Messages to other systems; 100: that many or more. */
  undelivered: number;
};

const MOST_COUNTED = 100;

/** What is wrong and what waits for a decision, each with the way to its page. */
export function NeedsYou({ openSeed, alarmSeed, undelivered }: Props) {
  const t = useTranslations();
  const { alarms } = useAlarms(alarmSeed) ?? alarmSeed;
  const { exceptions, guesses } = useExceptions('open', openSeed) ?? openSeed;
  const isQuiet = alarms.length + exceptions.length + guesses.length + undelivered === 0;
  return (
    <TitledCard title={t('today.look')} spacing="item">
      {isQuiet && (
        <p className="flex items-center gap-3">
          <IconBadge tone="paid" icon="checkCircle" />
          {t('office.none')}
        </p>
      )}
      <ul className="-mx-2 grid gap-1 empty:hidden">
        {alarms.length > 0 && (
          <Row tone="declined" more={alarms.map(({ kind }) => t(`office.alarm.${kind}.title`)).join(' · ')}>
            {t('today.alarms', { count: alarms.length })}
          </Row>
        )}
        {exceptions.length > 0 && (
          <Row tone="amber" more={<SetAside exceptions={exceptions} />}>
            {t('today.exceptions', { count: exceptions.length })}
          </Row>
        )}
        {guesses.length > 0 && <Row tone="amber">{t('office.guesses.title')}</Row>}
        {undelivered > 0 && (
          <Row tone="amber" href={outboundWebhookPaths.all}>
            {undelivered < MOST_COUNTED
              ? t('today.undelivered', { count: undelivered })
              : t('today.undeliveredMany', { count: MOST_COUNTED - 1 })}
          </Row>
        )}
      </ul>
    </TitledCard>
  );
}

type RowProps = { tone: 'amber' | 'declined'; href?: string; more?: ReactNode; children: ReactNode };

function Row({ tone, href = exceptionPaths.all, more, children }: RowProps) {
  return (
    <li>
      <SoftLink
        href={href}
        className="flex min-h-14 items-center gap-3 rounded-2xl px-2 py-1 hover:bg-sunken"
      >
        <IconBadge tone={tone} icon="info" />
        <span className="grid min-w-0 flex-1">
          <span className="leading-snug font-semibold">{children}</span>
          {more && <span className="text-sm text-muted">{more}</span>}
        </span>
        <Icon name="chevron" className="size-5 text-muted rtl:-scale-x-100" />
      </SoftLink>
    </li>
  );
}

/** What of it is money that waits for a decision, by currency. */
function SetAside({ exceptions }: { exceptions: readonly ExceptionDto[] }) {
  const t = useTranslations('today');
  const sums = new Map<string, number>();
  const counted = new Set<string>();
  for (const { id, orderId, displayId, setAside } of exceptions) {
    // One payment may be asked about twice, and its money is there once.
    const payment = displayId === null ? id : `${orderId} ${displayId}`;
    if (setAside && !counted.has(payment))
      sums.set(setAside.currency, (sums.get(setAside.currency) ?? 0) + setAside.minor);
    counted.add(payment);
  }
  return Array.from(sums, ([currency, minor]) => (
    <span key={currency} className="block">
      {t.rich('exceptionsAside', { amount: () => <Amount minor={minor} currency={currency} /> })}
    </span>
  ));
}
