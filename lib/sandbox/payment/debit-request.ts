import { z } from 'zod';
import { addressSchema } from '../checkout/address';
import { checkMoney } from '../checkout/check-money';
import { flag } from '../checkout/flag';
import { orderFields } from '../checkout/mobile-request';
import { requiredOr } from '../values/required-or';
import { webAddress } from '../values/web-address';

const tokenSource = z.object({
  type: z.literal('TOKEN'),
  token: z.string(requiredOr('must be text')).regex(/^ptk_./, 'must be a token of the card form'),
  storeCardDetails: flag.default(false),
});

const storedCardSource = z.object({
  type: z.literal('STORED_CARD'),
  token: z.string(requiredOr('must be text')),
  shopperInteraction: z
    .enum(['ECOMMERCE', 'UNSCHEDULED', 'SUBSCRIPTION'], 'is not a known interaction')
    .default('ECOMMERCE'),
});

const sourceSchema = z.discriminatedUnion('type', [tokenSource, storedCardSource], {
  error: (issue) => (issue.input === undefined ? 'is required' : 'must be TOKEN or STORED_CARD'),
});

const detailsSchema = z
  .object({
    ...orderFields,
    billingAddress: addressSchema.optional(),
    returnUrl: webAddress.optional(),
  })
  .superRefine(checkMoney);

/** Charges a checkout that exists, or makes one by the way. */
export const debitRequestSchema = z
  .object({
    source: sourceSchema,
    checkoutId: z.string('must be text').optional(),
    checkoutDetails: detailsSchema.optional(),
  })
  .refine(
    ({ checkoutId, checkoutDetails }) => (checkoutId === undefined) !== (checkoutDetails === undefined),
    {
      path: ['checkoutId'],
      message: 'is required, or checkoutDetails in its place',
    },
  );

export type DebitRequest = z.output<typeof debitRequestSchema>;
