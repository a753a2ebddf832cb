import { z } from 'zod';

/** What the gateway would have sent; nothing ever leaves the sandbox. */
export const messageSchema = z.object({
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  /** Absent for the link of a subscription, whose checkout is made when it is opened. */
  checkoutId: z.string().optional(),
  subject: z.string().optional(),
  text: z.string(),
});

export type Message = z.infer<typeof messageSchema>;
