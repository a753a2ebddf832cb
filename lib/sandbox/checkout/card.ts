import { z } from 'zod';

/** What is kept of a card: never more than this. */
export const cardSchema = z.object({ brand: z.string(), last4: z.string().length(4) });

export type Card = z.infer<typeof cardSchema>;
