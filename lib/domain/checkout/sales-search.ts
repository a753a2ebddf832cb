import { latinDigit } from '../core/latin-digit';
import type { Currency } from '../money/currency';
import { readAmount } from '../money/read-amount';

/** What a text can mean in the list of sales; a sale is found when one of them fits. Every one has an index. */
export type SalesSearch = {
  /** Beginnings of our own numbers. */
  readonly beginnings: readonly string[];
  /** The whole of a number, of a sale or of the payment service. */
  readonly numbers: readonly string[];
  /** Endings of numbers, ours and others'. */
  readonly endings: readonly string[];
  /** In minor units of the branch's currency. */
  readonly amountMinor: number | null;
  /** Words that a note has all of. */
  readonly words: readonly SearchedWord[];
  /** The beginning of a number of a note, in digits alone; null: it is none, or too short for one. */
  readonly noteNumber: string | null;
};

/** `isBeginning`: a word of the note may go on behind it. */
export type SearchedWord = { readonly word: string; readonly isBeginning: boolean };

/** Fewer digits are the beginning of too many phone numbers. */
const LEAST_OF_PHONE = 5;

/** Fewer characters are the beginning of too many numbers. */
const LEAST = 3;

/** What somebody types to find a sale: its number or the beginning of that, the payment's number, the amount, or words of its note. */
export function readSalesSearch(text: string, currency: Currency): SalesSearch {
  const plain = Array.from(text.trim(), (character) => latinDigit(character) ?? character).join('');
  const amount = readAmount(plain, currency);
  const code = plain.toUpperCase().replace(/[^0-9A-Z]/g, '');
  // The Q in front may be left out, and is a letter of the number as well.
  const codes = code.startsWith('Q') ? [code, code.slice(1)] : [code];
  const digits = plain.replace(/(?<=\d)[ -]+(?=\d)/g, '');
  const numbers = [...new Set([plain, plain.toUpperCase()])];
  return {
    beginnings: codes.flatMap((each) => beginningOf(each) ?? []),
    numbers,
    endings: numbers.filter(({ length }) => length >= LEAST),
    amountMinor: amount.ok && amount.value.currency === currency ? amount.value.minor : null,
    words: (plain.match(/[\p{Alphabetic}\p{Nd}]+/gu) ?? []).map((word) => ({
      word,
      // Table 4 is not table 40.
      isBeginning: word.length >= LEAST,
    })),
    noteNumber: /^\d+$/.test(digits) && digits.length >= LEAST_OF_PHONE ? digits : null,
  };
}

/** `7F3K9` is `Q-7F3K-9`; letters that no number has are taken for the digits that they look like. */
function beginningOf(code: string): string | null {
  if (code.length < LEAST || code.length > 8) return null;
  const read = code.replaceAll('O', '0').replace(/[IL]/g, '1');
  return `Q-${read.slice(0, 4)}${read.length > 4 ? `-${read.slice(4)}` : ''}`;
}
