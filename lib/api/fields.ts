import { z } from 'zod';
import { isStorable } from '../domain/core/ids';
import { CURRENCIES } from '../domain/money/currency';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** What people write, without the space around it; the database takes every character of it. */
export const storableText = (least: number, most: number) =>
  z.string().trim().min(least).max(most).refine(isStorable, 'has characters that cannot be stored');

/** One of the currencies we can count in. */
export const currencyCode = z
  .enum(CURRENCIES as [string, ...string[]])
  .transform((code) => code as (typeof CURRENCIES)[number]);

const HOME = 'AE';

/**
 * A phone number as people type it, in any script and with or without the country; out comes what the gateway takes:
 * digits with the international prefix. A line that cannot get an SMS is refused.
 */
export const phoneNumber = z
  .string()
  .max(40)
  .transform((text, context) => {
    const number = parsePhoneNumberFromString(text, HOME);
    if (number?.isValid() && number.getType() !== 'FIXED_LINE') return number.number.slice(1);
    context.addIssue({ code: 'custom', message: 'is no mobile number' });
    return z.NEVER;
  });
