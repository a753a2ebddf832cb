import { useLocale } from 'next-intl';
import type { Locale } from '../../api/device-settings';
import { useAmountText } from './amount';

/**
 * An amount inside a sentence that is plain text: in one line, and in Arabic with its currency on the side where
 * `Amount` shows it. English runs the amount's own way.
 */
export function amountInProse(text: string, locale: Locale): string {
  const inOneLine = text.replace(' ', '\u00a0');
  return locale === 'ar' ? `\u2066${inOneLine}\u2069` : inOneLine;
}

export function useAmountInProse(): (amountMinor: number, currency: string) => string {
  const locale = useLocale();
  const amountText = useAmountText();
  return (amountMinor, currency) => amountInProse(amountText(amountMinor, currency).text, locale);
}
