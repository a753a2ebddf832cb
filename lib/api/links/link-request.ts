import { z } from 'zod';
import { LINK_KINDS, LINK_MINUTES } from '../../domain/link/payment-link';
import { MAX_MINOR } from '../../domain/money/money';
import { LOCALES } from '../device-settings';
import { canReceiveSms, customerShape, withTwoNames } from '../customer';
import { currencyCode, storableText } from '../fields';
import { LONGEST_LINK_NOTE } from '../limits';

const delivery = z
  .strictObject({
    customer: z.strictObject(customerShape).transform(withTwoNames),
    sms: z.boolean(),
    email: z.boolean(),
  })
  .refine(({ sms, email }) => sms || email, 'needs sms or email')
  .refine(({ sms, customer }) => !sms || canReceiveSms(customer.phone), {
    path: ['customer', 'phone'],
    message: 'sms needs a mobile number',
  });

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

/** `POST /api/orders/{id}/link/renew`, with an `Idempotency-Key`. `kind`: in the place of its own. */
export const renewLinkBody = z.strictObject({ kind: z.literal('gateway').optional() });

export type RenewLinkBody = z.input<typeof renewLinkBody>;
export type LinkBody = z.input<typeof linkBody>;
export type MakeLinkBody = z.input<typeof makeLinkBody>;
