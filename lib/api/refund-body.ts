import { z } from 'zod';
import { MAX_MINOR } from '../domain/money';
import { currencyCode } from './currency-code';
import { LONGEST_NOTE } from './longest-note';
import { signInBody } from './sign-in-body';
import { storableText } from './storable-text';

/** `POST /api/checkouts/{id}/refunds`, with an `Idempotency-Key` header of 16 to 100 characters. */
export const refundBody = z.strictObject({
  amountMinor: z.int().min(1).max(MAX_MINOR),
  currency: currencyCode,
  note: storableText(1, LONGEST_NOTE),
  /** Of somebody who may give money back, at the till of somebody who may not. */
  approval: signInBody.optional(),
});

export type RefundBody = z.input<typeof refundBody>;
