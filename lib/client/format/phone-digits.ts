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
  const plain = plainOf(typed);
  if (plain === '') return '';
  const digits = withCountry(plain);
  return digits !== null && digits.length >= SHORTEST && digits.length <= LONGEST ? digits : null;
}

/** `+971 50 123 4567`, `+971 4 123 4567`; numbers from abroad in one piece. Of what `phoneDigits` reads. */
export const phoneText = (digits: string): string =>
  `+${digits.replace(/^(971)(5\d|\d)(\d{3})(\d{4})$/, '$1 $2 $3 $4')}`;

/** After the country and a zero, which is written with and without it; a mobile number has a digit more than a landline. */
const OF_HOME = /^0?(5\d{8}|[2-46-9]\d{7})$/;

function withCountry(plain: string): string | null {
  const [, abroad] = /^(?:\+|00)([1-9]\d*)$/.exec(plain) ?? [];
  const digits = abroad ?? plain;
  if (abroad !== undefined && !digits.startsWith(HOME)) return abroad;
  const [, number] = OF_HOME.exec(digits.startsWith(HOME) ? digits.slice(HOME.length) : digits) ?? [];
  return number === undefined ? null : HOME + number;
}

/** Without what people write between digits. */
function plainOf(typed: string): string {
  const signs = Array.from(typed.replace(/[\s\p{Cf}().\-/]/gu, ''));
  return signs.map((sign) => latinDigit(sign) ?? sign).join('');
}

/** `refused`: only our server knows why. */
export type PhoneProblem = 'letters' | 'incomplete' | 'landline' | 'refused';

/** Somebody wanted to send something to the number, and cannot. A new one each time, so that it is said again. */
export type SaidOfPhone = { readonly problem: PhoneProblem };

/** Why nothing can be sent to a number that way; null: it can, or nothing was typed. Abroad our server tells landlines apart. */
export function phoneProblem(typed: string, by: 'sms' | 'whatsApp'): PhoneProblem | null {
  if (!/^\+?\d*$/.test(plainOf(typed))) return 'letters';
  const digits = phoneDigits(typed);
  if (digits === null) return 'incomplete';
  return by === 'sms' && LANDLINE.test(digits) ? 'landline' : null;
}

/** Mobile numbers of the shop's country begin with a 5. */
const LANDLINE = new RegExp(`^${HOME}[^5]`);
