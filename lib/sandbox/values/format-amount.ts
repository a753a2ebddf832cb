import type { Decimal } from './decimal';
import { minorDigits } from './minor-digits';

/** "AED 1,234.50": at least the currency's own decimals, thousands apart. */
export function formatAmount(currency: string, amount: Decimal): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const decimals = fraction.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${grouped}${decimals === '' ? '' : `.${decimals}`}`;
}
