import { err, ok, type Result } from '../core/result';
import { type Currency, exponentOf } from './currency';
import { MAX_MINOR, type Money, money } from './money';

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
