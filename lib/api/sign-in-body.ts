import { z } from 'zod';

/** `POST /api/sign-in`. */
export const signInBody = z.strictObject({
  staffId: z.string().min(1).max(64),
  pin: z.string().regex(/^\d{6}$/),
});

export type SignInBody = z.input<typeof signInBody>;
