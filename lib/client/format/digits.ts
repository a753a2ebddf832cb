import { MAX_MINOR } from '../../domain/money/money';

/** Where the digits of a keyboard here may begin: Arabic, Persian, full-width. */
const ZEROS = [0x0660, 0x06f0, 0xff10];

/** The Latin digit of a key or a character in any of the digits a keyboard here may send; null otherwise. */
export function latinDigit(character: string): string | null {
  if (/^[0-9]$/.test(character)) return character;
  const code = character.length === 1 ? character.charCodeAt(0) : 0;
  const zero = ZEROS.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? null : String(code - zero);
}

/**
 * The digits of a pasted PIN or amount, as Latin ones. Empty when there is anything else in it:
 * whether 1.234 is a thousand or a little more than one is not for us to guess.
 */
export function latinDigits(text: string): string {
  const visible = Array.from(text.replace(/[\s\p{Cf}]/gu, ''));
  const plain = visible.map((character) => latinDigit(character) ?? character).join('');
  return /^\d+(-\d+)*$/.test(plain) ? plain.replaceAll('-', '') : '';
}

/** The amount in a field, read as on a card terminal: its digits in minor units, whatever stands between them. */
export function typedMinor(text: string, before: number): number {
  const digits = Array.from(text, (character) => latinDigit(character) ?? '').join('');
  const minor = Number(digits || '0');
  return minor > MAX_MINOR ? before : minor;
}
