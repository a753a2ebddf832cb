import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { NO_LAST_NAME } from '../domain/checkout/checkout-request';
import { optionalText, storableText } from './fields';
import { LONGEST_OF_CUSTOMER, LONGEST_TYPED_PHONE } from './limits';

const HOME_COUNTRY = 'AE';

const parse = (text: string) => parsePhoneNumberFromString(text, HOME_COUNTRY);

/**
 * A phone number as people type it, in any script, with or without the country; empty counts as left out. The output is
 * what the gateway takes: digits with the international prefix.
 */
export const phoneNumber = z
  .string()
  .max(LONGEST_TYPED_PHONE)
  .transform((text, context) => {
    if (text.trim() === '') return undefined;
    const number = parse(text);
    if (number?.isValid()) return number.number.slice(1);
    context.addIssue({ code: 'custom', message: 'is no phone number' });
    return z.NEVER;
  });

const WITH_SMS: readonly unknown[] = ['MOBILE', 'FIXED_LINE_OR_MOBILE'];

/** Whether an SMS can reach a number that `phoneNumber` has read: no landline, no free or short number. */
export const canReceiveSms = (phone: string | undefined): boolean =>
  phone !== undefined && WITH_SMS.includes(parse(`+${phone}`)?.getType());

/** The gateway asks for the whole customer, whichever way it writes to them. */
export const customerShape = {
  firstName: storableText(1, LONGEST_OF_CUSTOMER.firstName).describe(
    'The whole name, where there is no last name.',
  ),
  lastName: optionalText(LONGEST_OF_CUSTOMER.lastName),
  email: z.email().max(LONGEST_OF_CUSTOMER.email),
  phone: phoneNumber.optional(),
};

type Names = { readonly firstName: string; readonly lastName?: string | undefined };

/** The gateway wants two names: the last word of one, or a dash for somebody who has only one word. */
export function withTwoNames<Customer extends Names>(customer: Customer): Customer & { lastName: string } {
  const { firstName, lastName } = customer;
  if (lastName !== undefined) return { ...customer, lastName };
  const [, first = firstName, last = NO_LAST_NAME] = /^(.*\S)\s+(\S+)$/s.exec(firstName) ?? [];
  return last.length > LONGEST_OF_CUSTOMER.lastName
    ? { ...customer, lastName: NO_LAST_NAME }
    : { ...customer, firstName: first, lastName: last };
}
