import { latinDigit } from '../../domain/core/latin-digit';

/**
 * The digits of a pasted PIN or amount, as Latin ones. Empty when there is anything else in it:
 * whether 1.234 is a thousand or a little more than one is not for us to guess.
 */
export function latinDigits(text: string): string {
  const visible = Array.from(text.replace(/[\s\p{Cf}]/gu, ''));
  const plain = visible.map((character) => latinDigit(character) ?? character).join('');
  return /^\d+(-\d+)*$/.test(plain) ? plain.replaceAll('-', '') : '';
}
