import { latinDigit } from '../core/latin-digit';
import { err, ok, type Result } from '../core/result';
import { CURRENCIES, type Currency, exponentOf } from './currency';
import { arabicSymbol } from './currency-symbol';
import { type Money, parseDecimal } from './money';

const WORD = '[\\p{L}\\p{Sc}][\\p{L}\\p{Sc}.]*';
const AMOUNT = new RegExp(`^(${WORD})?(\\d(?:[\\d.,٫٬'’]*\\d)?)(${WORD})?$`, 'u');

/** Why a text is no amount. `decimals`: it has more of them than the currency. */
export type ReadAmountProblem = 'unclear' | 'decimals' | 'too_large';

/**
 * An amount as people and our own screens write it, in digits of any keyboard here: `1,234.50`, `AED 1,234.50`, `12,5`,
 * `١٬٢٣٤٫٥٠`. `currency`: of an amount that names none. Refused is what could mean two amounts, as `1,234` where there
 * are decimals.
 */
export function readAmount(text: string, currency: Currency): Result<Money, ReadAmountProblem> {
  const plain = Array.from(
    text.replace(/[\s\p{Cf}]/gu, ''),
    (character) => latinDigit(character) ?? character,
  );
  const match = AMOUNT.exec(plain.join(''));
  const [, before, number = '', after] = match ?? [];
  if (!match || (before && after)) return err('unclear');
  const word = before ?? after;
  const named = word === undefined ? currency : currencyNamed(word);
  if (!named) return err('unclear');
  const decimal = toDecimal(number, exponentOf(named));
  if (!decimal.ok) return decimal;
  const amount = parseDecimal(decimal.value, named);
  if (amount.ok) return amount;
  return err(amount.error === 'too_large' ? 'too_large' : 'unclear');
}

const DECIMAL_MARKS = ['.', ',', '٫'];

/** The same number with a point before its decimals and nothing else between its digits; never a guess. */
function toDecimal(number: string, exponent: number): Result<string, 'unclear' | 'decimals'> {
  const marks = number.replace(/\d/g, '');
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return ok(number);
  const grouped = withoutGroups(number, first);
  const isDecimalMark = DECIMAL_MARKS.includes(last) && marks.indexOf(last) === marks.length - 1;
  if (!isDecimalMark) return grouped === null ? err('unclear') : ok(grouped);
  const [whole = '', decimals = ''] = number.split(last);
  const digits = marks.length === 1 ? whole : withoutGroups(whole, first);
  if (digits === null) return err('unclear');
  const decimal = decimals.length > exponent ? err('decimals' as const) : ok(`${digits}.${decimals}`);
  // One mark with three digits behind it parts thousands, unless there are no thousands or the mark can do only one thing.
  if (grouped === null || last === '٫') return decimal;
  if (!decimal.ok && exponent === 0) return ok(grouped);
  return last === '.' ? decimal : err('unclear');
}

/** `1,234,567` without its marks; null when they do not part thousands. */
const withoutGroups = (number: string, mark: string): string | null =>
  new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(number) ? number.replaceAll(mark, '') : null;

/** The currency that a word beside an amount names, by its code or its Arabic symbol; null: none that we know. */
export const currencyNamed = (word: string): Currency | null =>
  CURRENCIES.find((currency) => currency === word.toUpperCase()) ??
  CURRENCIES.find((currency) => arabicSymbol(currency).replace(/\s/g, '') === word.replace(/\.$/, '')) ??
  null;
