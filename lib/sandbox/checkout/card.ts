import { z } from 'zod';

/** What is kept of a card: never more than this. */
export const cardSchema = z.object({
  brand: z.string(),
  last4: z.string().length(4),
  /** Tells whether a one-time token comes again, without keeping the token. */
  tokenDigest: z.string().optional(),
});

export type Card = z.infer<typeof cardSchema>;
