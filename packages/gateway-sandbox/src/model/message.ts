import { z } from 'zod';

/** What the gateway would have sent; nothing ever leaves the sandbox. */
export const messageSchema = z.object({
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  checkoutId: z.string(),
  subject: z.string().optional(),
  text: z.string(),
});

export type Message = z.infer<typeof messageSchema>;
