import type { Locale } from '../../api/device-settings';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import { arabicSymbol } from '../../domain/money/currency-symbol';
import { toDecimalText } from '../../domain/money/money';
import { useLocale } from 'next-intl';

type AmountText = {
  number: string;
  currency: string;
  isCurrencyFirst: boolean;
  /** As it is read aloud and found: `AED 12.50`, with a plain space and no invisible marks. */
  text: string;
};

type Amount = { amountMinor: number; currency: string; locale: Locale };

/** Browsers disagree on `ar`; pinned, the digits are Latin everywhere. */
export const LANGUAGE_TAG: Record<Locale, string> = { en: 'en-AE', ar: 'ar-AE-u-nu-latn' };

/** Unknown currencies come out in minor units' own digits rather than with a guessed decimal point. */
export function formatAmount({ amountMinor, currency, locale }: Amount): AmountText {
  const known = isCurrency(currency) ? currency : null;
  const minor = Math.abs(amountMinor);
  const decimal = known ? toDecimalText({ minor, currency: known }) : String(minor);
  const [whole = '0', fraction] = decimal.split('.');
  const grouped = (amountMinor < 0 ? '-' : '') + whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const number = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  const isCurrencyFirst = locale === 'en';
  const symbol = known && locale === 'ar' ? arabicSymbol(known) : currency;
  const text = isCurrencyFirst ? `${symbol} ${number}` : `${number} ${symbol}`;
  return { number, currency: symbol, isCurrencyFirst, text };
}

/** The key that types one whole unit at once: `00`, `000`, or none where a currency has no minor unit. */
export const zerosKey = (currency: string): string =>
  isCurrency(currency) && exponentOf(currency) === 3 ? '000' : '00';

/** Formats amounts in the language on the screen. */
export function useAmountText(): (amountMinor: number, currency: string) => AmountText {
  const locale = useLocale();
  return (amountMinor, currency) => formatAmount({ amountMinor, currency, locale });
}

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
