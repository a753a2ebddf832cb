'use client';
import { useTranslations } from 'next-intl';
import type { AlarmDto } from '@/lib/api/exceptions/alarm';
import { Callout } from '../ui/callout';
import { ClockTime } from '../ui/clock-time';

/** What the server found wrong with itself: since when, and what to tell whoever looks after it. */
export function AlarmCallouts({ alarms }: { alarms: readonly AlarmDto[] }) {
  const t = useTranslations('office.alarm');
  return alarms.map(({ kind, raisedAt, detail }) => (
    <Callout key={kind} tone="declined" icon="info" role="alert">
      <p className="font-semibold">{t(`${kind}.title`)}</p>
      <p>{t(`${kind}.more`)}</p>
      <p className="text-sm">
        {t('since')} <ClockTime at={raisedAt} />
        {' · '}
        <bdi className="break-all">{detail}</bdi>
      </p>
    </Callout>
  ));
}
