import { z } from 'zod';
import { checkoutBody } from './checkout';

/** What another system is told, signed as Standard Webhooks describes it. */
export const webhookBody = z
  .strictObject({
    type: z.literal('checkout.updated'),
    timestamp: z.iso.datetime().describe('When the change was written; messages may arrive out of order.'),
    data: checkoutBody
      .pick({
        id: true,
        reference: true,
        channel: true,
        status: true,
        phase: true,
        amount: true,
        refunded: true,
        currency: true,
        heldBack: true,
      })
      .describe('As it was then. Ask for the checkout before you act on it.'),
  })
  .meta({ id: 'Notice' });
