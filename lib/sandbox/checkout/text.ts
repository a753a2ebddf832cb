import { z } from 'zod';

/** Text with the gateway's wording for what is wrong with it. */
export function text(max: number, min = 1) {
  const size = `size must be between ${min} and ${max}`;
  return z
    .string({ error: (issue) => (issue.input === undefined ? 'is required' : 'must be text') })
    .max(max, size)
    .refine((value) => min === 0 || value.trim() !== '', { error: 'must not be blank', abort: true })
    .min(min, size);
}
