import { z } from 'zod';

/** Several statuses, separated by commas or given one by one, in any case. None means all. */
export function statuses<const T extends readonly string[]>(known: T) {
  return z
    .array(z.string())
    .transform((values) => values.flatMap((value) => value.split(',')).map((one) => one.trim().toUpperCase()))
    .transform((values) => values.filter((value) => value !== ''))
    .pipe(z.array(z.enum(known, 'is not a known status')));
}
