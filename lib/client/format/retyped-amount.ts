import { latinDigit } from '../../domain/core/latin-digit';
import { exponentOf, isCurrency } from '../../domain/money/currency';
import { pastedAmount } from './pasted-amount';
import {
  deleteLast,
  isSeparator,
  typeDigits,
  typeSeparator,
  type TypedAmount,
  type Typing,
} from './typed-amount';

type Change = { readonly shown: string; readonly text: string; readonly currency: string };

/** The amount in a text field that showed one, `shown`, and now holds `text`. */
export function retypedAmount(amount: TypedAmount, { shown, text, currency }: Change): Typing {
  const exponent = isCurrency(currency) ? exponentOf(currency) : 0;
  if (text === shown.slice(0, -1)) return deleteLast(amount, exponent);
  if (text.startsWith(shown)) return append(amount, text.slice(shown.length), { currency, exponent });
  if (!isOneKeyApart(shown, text)) return pastedAmount(text, currency);
  // A digit more or less in the middle: the marks between thousands stand where they stood.
  const edited = pastedAmount(text.replaceAll(',', ''), currency);
  if (typeof edited === 'string') return edited;
  return { minor: edited.minor, decimals: amount.decimals === null ? null : exponent };
}

function append(
  amount: TypedAmount,
  added: string,
  { currency, exponent }: { currency: string; exponent: number },
): Typing {
  const digit = latinDigit(added);
  if (digit !== null) return typeDigits(amount, digit, exponent);
  return isSeparator(added) ? typeSeparator(amount, exponent) : pastedAmount(added, currency);
}

/** Whether one character was put in or taken out. */
function isOneKeyApart(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const at = Array.from(long).findIndex((character, index) => character !== short[index]);
  return long.length === short.length + 1 && long.slice(at + 1) === short.slice(at);
}
