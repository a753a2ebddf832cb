import { z } from 'zod';
import type { Json } from '../values/json';

/** Query parameters that select a page. */
export const pageFields = {
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
};

export const pageQuerySchema = z.object(pageFields);

type PageQuery = z.infer<typeof pageQuerySchema>;

/** Timestamps in queries have no time zone; both accepted formats mean UTC. */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,3})?$/, {
    error: 'must look like 2026-01-31 23:59:59',
    abort: true,
  })
  .transform((value) => Date.parse(`${value.replace(' ', 'T')}Z`))
  .refine((value) => Number.isFinite(value), 'is not a date');

/** Filters shared by the searches for checkouts and subscriptions. */
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

type Filter = z.output<z.ZodObject<typeof filterFields>>;

/** Several statuses, separated by commas or given one by one, in any case. None means all. */
export function statuses<const T extends readonly string[]>(known: T) {
  return z
    .array(z.string())
    .transform((values) => values.flatMap((value) => value.split(',')).map((one) => one.trim().toUpperCase()))
    .transform((values) => values.filter((value) => value !== ''))
    .pipe(z.array(z.enum(known, 'is not a known status')));
}

export function pageOf<T>(found: readonly T[], { page, size }: PageQuery, toJson: (one: T) => Json) {
  return {
    page,
    size,
    totalPages: Math.ceil(found.length / size),
    totalElements: found.length,
    content: sliceOf(found, { page, size }).map(toJson),
  };
}

export function sliceOf<T>(found: readonly T[], { page, size }: PageQuery): readonly T[] {
  return found.slice(page * size, (page + 1) * size);
}

/** Newest first; oldest first if the search continues an earlier one. */
export function inOrder<T>(found: readonly T[], { afterId, afterTimestamp }: Filter): readonly T[] {
  const isContinued = afterId !== undefined || afterTimestamp !== undefined;
  return isContinued ? found : [...found].reverse();
}

interface Listed {
  readonly id: string;
  readonly customer?:
    | {
        readonly id?: string | undefined;
        readonly reference?: string | undefined;
        readonly email?: string | undefined;
        readonly phone?: string | undefined;
      }
    | undefined;
}

/** Whether an item matches the shared filters. */
export function passes({ id, customer }: Listed, filter: Filter): boolean {
  const wanted = [
    [filter['customer.email'], customer?.email],
    [digitsOf(filter['customer.phone']), digitsOf(customer?.phone)],
  ] as const;
  if (wanted.some(([asked, actual]) => asked !== undefined && asked !== actual)) return false;
  const reference = filter['customer.reference'];
  if (reference !== undefined && ![customer?.reference, customer?.id].includes(reference)) return false;
  if (filter.afterId !== undefined && BigInt(id) <= filter.afterId) return false;
  return filter.afterTimestamp === undefined || createdAt(id) > filter.afterTimestamp;
}

/** A query turns a leading plus sign into a space, and some clients put spaces between the digits. */
function digitsOf(phone: string | undefined): string | undefined {
  return phone?.replace(/\D/g, '');
}

/** An id begins with the milliseconds of its creation. */
function createdAt(id: string): number {
  return Number(BigInt(id) >> 20n);
}
