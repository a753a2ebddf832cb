'use client';
import { useLocale, useTranslations } from 'next-intl';
import { useToday } from '@/lib/client/device/ticker';
import { dayText, nearDay } from '@/lib/client/format/day';
import { COMMA } from '@/lib/client/format/time';
import { shopTime } from '@/lib/domain/core/shop-time';

/** While nobody knows which day it is. Browsers and our server do not write every date alike. */
const NO_DAY = '\u00A0';

/** Days of the shop in words, with the year where it is not this year. `near`: today and yesterday by those names. */
export function useDayText(): (day: string, style?: 'near' | 'date') => string {
  const t = useTranslations('day');
  const locale = useLocale();
  const today = useToday();
  return (day, style = 'near') => {
    if (today === null) return NO_DAY;
    const near = style === 'near' ? nearDay(day, today) : null;
    return near ? t(near) : dayText(day, { today, locale });
  };
}

type Props = { at: number };

/** A time by the shop's clock, `14:03`, where the day stands beside it. */
export function ClockOnly({ at }: Props) {
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      <bdi dir="ltr">{shopTime(at).clock.slice(0, 5)}</bdi>
    </time>
  );
}

/** The whole of it: date and time. */
export function WholeMoment({ at }: Props) {
  const textOf = useDayText();
  const locale = useLocale();
  return (
    <>
      <span>{textOf(shopTime(at).day, 'date')}</span>
      {COMMA[locale]} <ClockOnly at={at} />
    </>
  );
}
