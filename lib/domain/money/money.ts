import { type Currency, exponentOf } from './currency';

/** An amount in minor units (fils, cents), a whole number that a double holds exactly. */
export type Money = { readonly minor: number; readonly currency: Currency };

// The gateway documents no limit; 13 digits keep every sum of a day far below 2^53.
export const MAX_MINOR = 9_999_999_999_999;

export const money = (minor: number, currency: Currency): Money => {
  if (!Number.isSafeInteger(minor) || minor < 0 || minor > MAX_MINOR) {
    throw new RangeError(`Not an amount in minor units: ${minor}`);
  }
  return { minor, currency };
};

/** The exact decimal in major units with all of the currency's decimals: `12.50`, `1.250`, `500`. */
export function toDecimalText({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  if (exponent === 0) return String(minor);
  const digits = String(minor).padStart(exponent + 1, '0');
  return `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

export const isSameMoney = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;
