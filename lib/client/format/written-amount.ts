import { isCurrency } from '../../domain/money/currency';
import { readAmount, type ReadAmountProblem } from '../../domain/money/read-amount';
import { err, ok, type Result } from '../../domain/core/result';

/** Why what stands in a field for an amount cannot be sent. */
export type WrittenAmountProblem = ReadAmountProblem | 'zero' | 'other_currency';

/**
 * What somebody has written into a field for an amount, in minor units: `50` and `50.00` are fifty. On the keypad digits
 * fill from the right; in a text they mean what they mean on paper.
 */
export function writtenAmount(text: string, currency: string): Result<number, WrittenAmountProblem> {
  if (!isCurrency(currency)) return err('unclear');
  const whole = withoutLooseMarks(text.trim());
  if (whole === '') return err('zero');
  const amount = readAmount(whole, currency);
  if (!amount.ok) return amount;
  if (amount.value.currency !== currency) return err('other_currency');
  return amount.value.minor === 0 ? err('zero') : ok(amount.value.minor);
}

/** `12.` and `.5` are on their way to an amount, and can mean one only. */
const withoutLooseMarks = (text: string): string =>
  text.replace(/^[.,٫](?=\p{Nd})/u, '0$&').replace(/(?<=\p{Nd})[.,٫]$/u, '');
