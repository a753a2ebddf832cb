import { z } from 'zod';
import { addressSchema } from '../model/customer';
import { flag, optional, optionalOr, requiredOr, webAddress } from '../values/fields';
import { orderFields } from './checkout-requests';
import { checkMoney } from './money';

const tokenSource = z.object({
  type: z.literal('TOKEN'),
  token: z.string(requiredOr('must be text')).regex(/^ptk_./, 'must be a token of the card form'),
  storeCardDetails: optionalOr(flag, false),
});

const storedCardSource = z.object({
  type: z.literal('STORED_CARD'),
  token: z.string(requiredOr('must be text')),
  shopperInteraction: optionalOr(
    z.enum(['ECOMMERCE', 'UNSCHEDULED', 'SUBSCRIPTION'], 'is not a known interaction'),
    'ECOMMERCE',
  ),
});

const sourceSchema = z.discriminatedUnion('type', [tokenSource, storedCardSource], {
  error: (issue) => (issue.input === undefined ? 'is required' : 'must be TOKEN or STORED_CARD'),
});

const detailsSchema = z
  .object({
    ...orderFields,
    billingAddress: optional(addressSchema),
    returnUrl: optional(webAddress),
  })
  .superRefine(checkMoney);

/** Charges an existing checkout, or creates one from `checkoutDetails`. */
export const debitRequestSchema = z
  .object({
    source: sourceSchema,
    checkoutId: optional(z.string('must be text')),
    checkoutDetails: optional(detailsSchema),
  })
  .refine(
    ({ checkoutId, checkoutDetails }) => (checkoutId === undefined) !== (checkoutDetails === undefined),
    {
      path: ['checkoutId'],
      message: 'is required, or checkoutDetails in its place',
    },
  );

export type DebitRequest = z.output<typeof debitRequestSchema>;
