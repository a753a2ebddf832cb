import { z } from 'zod';
import { checkoutStatuses } from '../checkout/checkout-status';
import { checkoutTypes } from '../checkout/checkout-type';

const statusesSchema = z
  .array(z.string())
  .transform((values) => values.flatMap((value) => value.split(',')).map((one) => one.trim().toUpperCase()))
  .transform((values) => values.filter((value) => value !== ''))
  .pipe(z.array(z.enum(checkoutStatuses, 'is not a known status')));

/** The gateway's moments carry no zone here; both spellings in use mean UTC. */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,3})?$/, {
    error: 'must look like 2026-01-31 23:59:59',
    abort: true,
  })
  .transform((value) => Date.parse(`${value.replace(' ', 'T')}Z`))
  .refine((value) => Number.isFinite(value), 'is not a date');

const typeSchema = z.string().toUpperCase().pipe(z.enum(checkoutTypes, 'is not a known type'));

export const searchQuerySchema = z.object({
  type: typeSchema.optional(),
  requestId: z.string().optional(),
  orderId: z.string().optional(),
  status: statusesSchema,
  'customer.reference': z.string().optional(),
  'customer.email': z.string().optional(),
  'customer.phone': z.string().optional(),
  afterId: z
    .string()
    .regex(/^\d{1,30}$/, { error: 'must be a whole number', abort: true })
    .transform(BigInt)
    .optional(),
  afterTimestamp: momentSchema.optional(),
  page: z
    .string()
    .regex(/^\d{1,9}$/, { error: 'must not be negative', abort: true })
    .transform(Number)
    .default(0),
  size: z
    .string()
    .regex(/^0*[1-9]\d{0,8}$/, { error: 'must be a positive integer', abort: true })
    .transform(Number)
    .default(20),
});

export type SearchQuery = z.infer<typeof searchQuerySchema>;
