import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { z } from 'zod';
import { LINK_KINDS, LINK_MINUTES } from '../../domain/link/payment-link';
import { MAX_MINOR } from '../../domain/money/money';
import { LOCALES } from '../device-settings';
import { currencyCode, storableText } from '../fields';
import { LONGEST_LINK_NOTE, LONGEST_OF_CUSTOMER, LONGEST_TYPED_PHONE } from '../limits';

const HOME_COUNTRY = 'AE';

/**
 * A phone number as people type it, in any script, with or without the country. The output is what the gateway takes:
 * digits with the international prefix. A landline is refused, since it cannot receive an SMS.
 */
export const phoneNumber = z
  .string()
  .max(LONGEST_TYPED_PHONE)
  .transform((text, context) => {
    const number = parsePhoneNumberFromString(text, HOME_COUNTRY);
    if (number?.isValid() && number.getType() !== 'FIXED_LINE') return number.number.slice(1);
    context.addIssue({ code: 'custom', message: 'is no mobile number' });
    return z.NEVER;
  });

/** The gateway asks for the whole customer, whichever way it writes to them. */
const delivery = z
  .strictObject({
    customer: z.strictObject({
      firstName: storableText(1, LONGEST_OF_CUSTOMER.firstName),
      lastName: storableText(1, LONGEST_OF_CUSTOMER.lastName),
      email: z.email().max(LONGEST_OF_CUSTOMER.email),
      phone: phoneNumber.optional(),
    }),
    sms: z.boolean(),
    email: z.boolean(),
  })
  .refine(({ sms, email }) => sms || email, 'needs sms or email')
  .refine(({ sms, customer }) => !sms || customer.phone !== undefined, 'sms needs customer.phone');

const link = z.strictObject({
  kind: z.enum(LINK_KINDS),
  language: z.enum(LOCALES),
  lifeMinutes: z.int().min(LINK_MINUTES.least).max(LINK_MINUTES.most),
  note: storableText(1, LONGEST_LINK_NOTE).nullable(),
  delivery: delivery.nullable(),
});

const isOneKind = ({ kind, delivery: sent }: z.output<typeof link>) => kind === 'gateway' || sent === null;
const ONE_KIND = 'our page is sent by nobody but the shop: delivery must be null';

/** `POST /api/orders/{id}/link`, with an `Idempotency-Key`: a link for an order that exists. */
export const linkBody = link.refine(isOneKind, ONE_KIND);

/** `POST /api/links`, with an `Idempotency-Key`: a new order and its link. */
export const makeLinkBody = link
  .extend({ amountMinor: z.int().min(1).max(MAX_MINOR), currency: currencyCode })
  .refine(isOneKind, ONE_KIND);

export type LinkBody = z.input<typeof linkBody>;
export type MakeLinkBody = z.input<typeof makeLinkBody>;
