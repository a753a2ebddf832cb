'use client';
import { useLocale } from 'next-intl';
import { momentText } from '@/lib/client/format/time';
import { useToday } from '@/lib/client/device/ticker';

type Props = { at: number; /** To the second. */ exact?: boolean };

/** A time as the shop's clock showed it. */
export function ClockTime({ at, exact = false }: Props) {
  const locale = useLocale();
  const today = useToday();
  const text = today && momentText(at, { today, locale, withSeconds: exact });
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      <bdi>{text}</bdi>
    </time>
  );
}
