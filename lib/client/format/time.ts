import type { Locale } from '../../api/device-settings';
import { SHOP_ZONE, shopTime } from '../../domain/core/shop-time';
import { LANGUAGE_TAG } from './amount';

const two = (value: number) => String(value).padStart(2, '0');

/** Between a date and a time: a Latin comma leans the wrong way in Arabic. */
export const COMMA: Record<Locale, string> = { en: ',', ar: '،' };

type Context = { /** As `shopTime` writes days. */ today: string; locale: Locale; withSeconds: boolean };

/**
 * `14:03` for today, `12 Aug, 14:03` for another day, `12 Aug 2025, 14:03` for another year, by the shop's clock. 24 hours,
 * so that it reads the same in both languages; beside an Arabic date the time is isolated, and runs left to right.
 */
export function momentText(at: number, { today, locale, withSeconds }: Context): string {
  const { day, clock } = shopTime(at);
  const time = clock.slice(0, withSeconds ? 8 : 5);
  if (day === today) return time;
  const format = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    timeZone: SHOP_ZONE,
    day: 'numeric',
    month: 'short',
    ...(day.slice(0, 4) !== today.slice(0, 4) && { year: 'numeric' }),
  });
  return `${format.format(at)}${COMMA[locale]} ${locale === 'ar' ? `\u2066${time}\u2069` : time}`;
}

/** What is left, as `mm:ss`, never negative. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
