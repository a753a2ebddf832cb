import { z } from 'zod';
import { requiredOr } from '../values/required-or';

/** Text with the gateway's wording for what is wrong with it. */
export function text(max: number, min = 1) {
  const size = `size must be between ${min} and ${max}`;
  return z
    .string(requiredOr('must be text'))
    .max(max, size)
    .refine((value) => min === 0 || value.trim() !== '', { error: 'must not be blank', abort: true })
    .min(min, size);
}
