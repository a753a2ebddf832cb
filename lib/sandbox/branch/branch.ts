import { z } from 'zod';

export const branchSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  description: z.string().optional(),
  enabled: z.boolean(),
});

export type Branch = z.infer<typeof branchSchema>;
