import { z } from 'zod';

/** The gateway's moments carry no zone here; both spellings in use mean UTC. */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,3})?$/, {
    error: 'must look like 2026-01-31 23:59:59',
    abort: true,
  })
  .transform((value) => Date.parse(`${value.replace(' ', 'T')}Z`))
  .refine((value) => Number.isFinite(value), 'is not a date');

/** The filters that checkouts and subscriptions have in common. */
export const filterFields = {
  'customer.reference': z.string().optional(),
  'customer.email': z.string().optional(),
  'customer.phone': z.string().optional(),
  afterId: z
    .string()
    .regex(/^\d{1,30}$/, { error: 'must be a whole number', abort: true })
    .transform(BigInt)
    .optional(),
  afterTimestamp: momentSchema.optional(),
};

export type Filter = z.output<z.ZodObject<typeof filterFields>>;
