import { type Decimal, decimalSchema, decimalUnits, significantScale } from '../values/decimal';
import { minorDigits } from '../values/minor-digits';

/** Twelve digits before the point: more than any till takes, and a limit every column can hold. */
const tooMuch = 10n ** 42n;

export const amountSchema = decimalSchema
  .refine((value) => decimalUnits(value) > 0n, 'must be greater than 0')
  .refine((value) => decimalUnits(value) < tooMuch, 'is too large');

/** What is wrong with the decimals of an amount in its currency, or nothing. */
export function decimalsMistake(amount: Decimal, currency: string): string | undefined {
  const digits = minorDigits(currency);
  if (significantScale(amount) <= digits) return undefined;
  return `must not have more than ${digits} decimals in ${currency}`;
}
