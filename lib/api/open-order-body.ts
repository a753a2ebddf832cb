import { z } from 'zod';
import { MAX_MINOR } from '../domain/money';
import { currencyCode } from './currency-code';

const qrSize = z.int().min(64).max(1024);
const language = z.enum(['en', 'ar']);

/** `POST /api/orders`, with an `Idempotency-Key` header of 16 to 100 characters. */
export const openOrderBody = z.strictObject({
  amountMinor: z.int().min(1).max(MAX_MINOR),
  currency: currencyCode,
  qrSize,
  language,
});

/** `POST /api/orders/{id}/checkouts`: a new code for the same order, with its own `Idempotency-Key`. */
export const openAnotherBody = z.strictObject({ qrSize, language });

export type OpenOrderBody = z.input<typeof openOrderBody>;
export type OpenAnotherBody = z.input<typeof openAnotherBody>;
