import { z } from 'zod';
import { MAX_MINOR } from '../domain/money/money';
import { currencyCode } from './fields';

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

/** `POST /api/orders/{id}/terminal`, with an `Idempotency-Key`. */
export const openOnTerminalBody = z.strictObject({
  terminalId: z.string().regex(/^\d{1,30}$/),
  language: z.enum(['en', 'ar']),
});

export type OpenOnTerminalBody = z.input<typeof openOnTerminalBody>;

/** `?after=`: the version a screen knows, or nothing when it wants an answer at once. */
export const afterVersion = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .nullable();

/** A card terminal of the payment service. */
export type TerminalDto = { id: string; name: string; place: string | null };

/** `GET /api/terminals`: those in use. */
export type TerminalListDto = { terminals: TerminalDto[] };
