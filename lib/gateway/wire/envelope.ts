import { z } from 'zod';

/** Every answer's frame. `error` is one human sentence; there is no error code. */
export const wireEnvelope = z.object({
  success: z.boolean(),
  error: z.string().nullish(),
  result: z.unknown().optional(),
});
