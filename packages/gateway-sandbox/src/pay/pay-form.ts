import { z } from 'zod';
import type { Result } from '../values/result';
import type { WordKey } from './catalogue-en';
import { type TestCard, testCards } from './test-cards';

const typed = z.string().default('');
const formSchema = z.object({
  cardNumber: typed,
  expiryDate: typed,
  cvv: typed,
  nameOnCard: typed,
  terms: typed,
});

export type PayField = keyof z.infer<typeof formSchema>;
export interface PayMistake {
  readonly field: PayField;
  readonly word: WordKey;
}

/** A mistake in the form is not a decline: it does not count as an attempt. */
export function readPayForm(form: URLSearchParams, now: number): Result<TestCard, readonly PayMistake[]> {
  const { cardNumber, expiryDate, cvv, nameOnCard, terms } = formSchema.parse(Object.fromEntries(form));
  const digits = latinDigits(cardNumber).replace(/[\s-]/g, '');
  const card = testCards.find((known) => known.digits === digits);
  const found: readonly (readonly [PayField, WordKey | undefined])[] = [
    ['cardNumber', numberMistake(digits, card)],
    ['expiryDate', expiryMistake(latinDigits(expiryDate).replace(/\s/g, ''), now)],
    ['cvv', cvvMistake(latinDigits(cvv).trim())],
    ['nameOnCard', nameMistake(nameOnCard.trim())],
    ['terms', terms === '' ? 'termsMissing' : undefined],
  ];
  const mistakes = found.flatMap(([field, word]) => (word ? [{ field, word }] : []));
  return card && mistakes.length === 0 ? { ok: true, value: card } : { ok: false, error: mistakes };
}

/** The last day of a month like `12/30`; the text has passed `readPayForm`. */
export function expiryDay(text: string): string {
  const [month = 1, year = 0] = latinDigits(text).split(/\D+/).map(Number);
  return new Date(Date.UTC(2000 + (year % 100), month, 0)).toISOString().slice(0, 10);
}

function numberMistake(digits: string, card: TestCard | undefined): WordKey | undefined {
  if (digits === '') return 'numberMissing';
  if (!/^\d{12,19}$/.test(digits) || !hasLuhnCheck(digits)) return 'numberWrong';
  return card ? undefined : 'numberNotATestCard';
}

function expiryMistake(text: string, now: number): WordKey | undefined {
  if (text === '') return 'expiryMissing';
  const [, month = '', year = ''] = /^(0?[1-9]|1[0-2])[/.-]?(?:20)?(\d\d)$/.exec(text) ?? [];
  if (month === '') return 'expiryWrong';
  // The documented test expiry is in the past but must work.
  if (month === '12' && year === '25') return undefined;
  const firstDayAfter = Date.UTC(2000 + Number(year), Number(month), 1);
  return firstDayAfter <= now ? 'expiryPast' : undefined;
}

function cvvMistake(text: string): WordKey | undefined {
  if (text === '') return 'cvvMissing';
  return /^\d{3,4}$/.test(text) ? undefined : 'cvvWrong';
}

function nameMistake(text: string): WordKey | undefined {
  if (text === '') return 'nameMissing';
  return text.length > 100 ? 'nameTooLong' : undefined;
}

/** Arabic and Persian keyboards type their own digits. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Whether the last digit of a card number agrees with the others (ISO/IEC 7812). */
function hasLuhnCheck(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, character, index) => {
    const digit = Number(character) * (index % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}
