import { err, ok, type Result } from '../core/result';
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

type MoneyError = 'not_a_number' | 'negative' | 'too_many_decimals' | 'too_large';

/**
 * Reads a decimal in major units, as the gateway writes it: `100`, `100.0`, `100.00` and `1E2` are equal.
 * Decimals beyond the currency's exponent are refused unless they are zeros; nothing is rounded.
 */
export function parseDecimal(text: string, currency: Currency): Result<Money, MoneyError> {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,2}))?$/.exec(text.trim());
  if (!match) return err('not_a_number');
  const [, sign, whole = '', fraction = '', power = '0'] = match;
  const shift = Number(power) + exponentOf(currency) - fraction.length;
  const digits = `${whole}${fraction}`;
  const kept = shift >= 0 ? digits + '0'.repeat(shift) : digits.slice(0, shift) || '0';
  const dropped = shift >= 0 ? '' : digits.slice(shift);
  if (/[1-9]/.test(dropped)) return err('too_many_decimals');
  const minor = Number(kept);
  if (minor > MAX_MINOR) return err('too_large');
  if (sign === '-' && minor > 0) return err('negative');
  return ok(money(minor, currency));
}

export const isSameMoney = (a: Money, b: Money): boolean => a.minor === b.minor && a.currency === b.currency;
