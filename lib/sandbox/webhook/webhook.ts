import { z } from 'zod';

export const webhookSchema = z.object({
  id: z.string(),
  address: z.string(),
  hmacKey: z.string(),
  /** Deliveries were given up; a good one, or `enable`, clears it. */
  failed: z.boolean(),
  enabled: z.boolean(),
});

export type Webhook = z.infer<typeof webhookSchema>;
