import type { Locale } from '../../api/device-settings';
import { LANGUAGE_TAG } from './amount';

const two = (value: number) => String(value).padStart(2, '0');

/** The device's wall clock, 24 hours, so that it reads the same in both languages. */
const clockText = (at: number, withSeconds: boolean): string =>
  new Date(at).toTimeString().slice(0, withSeconds ? 8 : 5);

type Context = { today: string; locale: Locale; withSeconds: boolean };

/** `14:03` for today, `12 Aug, 14:03` for another day. `today` as in `Date.prototype.toDateString`. */
export function momentText(at: number, { today, locale, withSeconds }: Context): string {
  const clock = clockText(at, withSeconds);
  if (new Date(at).toDateString() === today) return clock;
  const day = new Intl.DateTimeFormat(LANGUAGE_TAG[locale], { day: 'numeric', month: 'short' }).format(at);
  return `${day}, ${clock}`;
}

/** What is left, as `mm:ss`, never negative. */
export function countdownText(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000));
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
