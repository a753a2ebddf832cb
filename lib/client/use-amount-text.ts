import { useLocale } from 'next-intl';
import { type AmountText, formatAmount } from './format-amount';

/** Formats amounts in the language on the screen. */
export function useAmountText(): (amountMinor: number, currency: string) => AmountText {
  const locale = useLocale();
  return (amountMinor, currency) => formatAmount({ amountMinor, currency, locale });
}
