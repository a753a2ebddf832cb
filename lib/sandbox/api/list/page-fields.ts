import { z } from 'zod';

/** Which page of a list is asked for. */
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

export type PageQuery = z.infer<typeof pageQuerySchema>;
