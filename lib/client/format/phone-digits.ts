import { latinDigit } from '../../domain/core/latin-digit';

/** Numbers that begin like one of the shop's country are of it. The server's check weighs too much for a till. */
const HOME = '971';
const LONGEST = 15;
const SHORTEST = 8;

/**
 * A phone number as people type it, in any script, as WhatsApp takes it: digits from the country on, without a sign. Empty
 * stays empty; null: no complete number.
 */
export function phoneDigits(typed: string): string | null {
  const signs = Array.from(typed.replace(/[\s\p{Cf}().\-/]/gu, ''));
  const plain = signs.map((sign) => latinDigit(sign) ?? sign).join('');
  if (plain === '') return '';
  const digits = withCountry(plain);
  return digits !== null && digits.length >= SHORTEST && digits.length <= LONGEST ? digits : null;
}

/** After the country and a zero, which is written with and without it; a mobile number has a digit more than a landline. */
const OF_HOME = /^0?(5\d{8}|[2-46-9]\d{7})$/;

function withCountry(plain: string): string | null {
  const [, abroad] = /^(?:\+|00)([1-9]\d*)$/.exec(plain) ?? [];
  const digits = abroad ?? plain;
  if (abroad !== undefined && !digits.startsWith(HOME)) return abroad;
  const [, number] = OF_HOME.exec(digits.startsWith(HOME) ? digits.slice(HOME.length) : digits) ?? [];
  return number === undefined ? null : HOME + number;
}
