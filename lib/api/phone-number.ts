import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';

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
