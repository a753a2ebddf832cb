import { z } from 'zod';
import { LINK_KINDS, LINK_MINUTES } from '../domain/link/payment-link';
import { MAX_MINOR } from '../domain/money/money';
import { currencyCode, phoneNumber, storableText } from './fields';

/** The gateway asks for all of a customer, whichever way it writes to them. */
const delivery = z
  .strictObject({
    customer: z.strictObject({
      firstName: storableText(1, 60),
      lastName: storableText(1, 40),
      email: z.email().max(50),
      phone: phoneNumber.optional(),
    }),
    sms: z.boolean(),
    email: z.boolean(),
  })
  .refine(({ sms, email }) => sms || email, 'needs sms or email')
  .refine(({ sms, customer }) => !sms || customer.phone !== undefined, 'sms needs customer.phone');

const link = z.strictObject({
  kind: z.enum(LINK_KINDS),
  language: z.enum(['en', 'ar']),
  lifeMinutes: z.int().min(LINK_MINUTES.least).max(LINK_MINUTES.most),
  note: storableText(1, 200).nullable(),
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
