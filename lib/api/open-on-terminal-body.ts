import { z } from 'zod';

/** `POST /api/orders/{id}/terminal`, with an `Idempotency-Key`. */
export const openOnTerminalBody = z.strictObject({
  terminalId: z.string().regex(/^\d{1,30}$/),
  language: z.enum(['en', 'ar']),
});

export type OpenOnTerminalBody = z.input<typeof openOnTerminalBody>;
