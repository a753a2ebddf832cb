import { z } from 'zod';

/** Every number arrives as text (see read-json), so "300" and 300 are one. */
export function wholeNumber(min: number, max: number) {
  return z
    .string('must be a whole number')
    .regex(/^\s*[+-]?\d{1,15}(\.0+)?\s*$/, { error: 'must be a whole number', abort: true })
    .transform(Number)
    .pipe(z.number().min(min, `must be at least ${min}`).max(max, `must be at most ${max}`));
}
