import { latinDigit } from '../../domain/core/latin-digit';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import { readAmount } from '../../domain/money/read-amount';
import { NOTHING_TYPED, typeDigits, type Typing } from './typed-amount';

/**
 * An amount that is pasted into the keypad. Digits alone mean what they mean when they are typed there; with a separator
 * among them they are whole units and their parts.
 */
export function pastedAmount(text: string, currency: string): Typing {
  if (!isCurrency(currency)) return 'unclear';
  const exponent = exponentOf(currency);
  const visible = Array.from(text.replace(/[\s\p{Cf}]/gu, ''), (character) => latinDigit(character));
  if (!visible.includes(null)) return typeDigits(NOTHING_TYPED, visible.join('') || '0', exponent);
  const amount = readAmount(text, currency);
  if (!amount.ok || amount.value.currency !== currency) return 'unclear';
  return { minor: amount.value.minor, decimals: exponent };
}
