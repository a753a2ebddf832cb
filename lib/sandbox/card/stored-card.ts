import { z } from 'zod';

export const storedCardSchema = z.object({
  customerReferenceId: z.string(),
  token: z.string(),
  cardBrand: z.string(),
  cardBin: z.string(),
  cardLast4: z.string(),
  cardHolderName: z.string(),
  /** yyyy-MM-dd. */
  expiry: z.string(),
});

export type StoredCard = z.infer<typeof storedCardSchema>;
