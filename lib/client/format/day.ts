import type { Locale } from '../../api/device-settings';
import { SHOP_ZONE, shopMidnight, shopTime } from '../../domain/core/shop-time';
import { LANGUAGE_TAG } from './amount';

type Context = { /** As `shopTime` writes days. */ today: string; locale: Locale };

/** Midday, which is on that day wherever clocks are put forward or back. */
const HALF_DAY_MS = 12 * 3_600_000;

/** `Monday, 30 November` of a day of the shop, with its year where that is not this year. */
export function dayText(day: string, { today, locale }: Context): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  const at = (shopMidnight(day, 0) ?? 0) + HALF_DAY_MS;
  return new Intl.DateTimeFormat(LANGUAGE_TAG[locale], {
    timeZone: SHOP_ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(at);
}

/** Whether a day of the shop is today, the day before, or neither. */
export function nearDay(day: string, today: string): 'today' | 'yesterday' | null {
  if (day === today) return 'today';
  const midnight = shopMidnight(today, -1);
  return midnight !== null && shopTime(midnight).day === day ? 'yesterday' : null;
}
