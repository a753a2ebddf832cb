import type { Currency } from './currency';

/** What Arabic readers see of a currency: `د.إ`. */
export function arabicSymbol(currency: Currency): string {
  // Intl wraps it in direction marks and ends it with a full stop, which jumps to the wrong side in an amount that
  // reads from left to right.
  const format = new Intl.NumberFormat('ar-AE-u-nu-latn', { style: 'currency', currency });
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  return symbol.replace(/[\u200e\u200f\u061c\u00a0]/g, '').replace(/\.$/, '');
}
