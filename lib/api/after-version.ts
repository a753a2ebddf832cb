import { z } from 'zod';

/** `?after=`: the version a screen knows, or nothing when it wants an answer at once. */
export const afterVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .nullable();
