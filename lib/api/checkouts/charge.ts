import { z } from 'zod';
import { MAX_MINOR } from '../../domain/money/money';
import { LOCALES } from '../device-settings';
import { currencyCode, optionalText, storableText } from '../fields';
import { LONGEST_SALE_NOTE } from '../limits';

/** Of the picture of the code, in pixels. */
const qrSize = z.int().min(64).max(1024);

/** Of the payment page. */
const language = z.enum(LOCALES);

/** `POST /api/orders`, with an `Idempotency-Key` header of 16 to 100 characters. */
export const openOrderBody = z.strictObject({
  amountMinor: z.int().min(1).max(MAX_MINOR),
  currency: currencyCode,
  qrSize,
  language,
  /** What staff find the sale by; the payment service is told it, and may show it to the customer. */
  note: optionalText(LONGEST_SALE_NOTE),
});

/** `POST /api/orders/{id}/checkouts`: a new code for the same order, with its own `Idempotency-Key`. */
export const openAnotherBody = z.strictObject({ qrSize, language });

/**
 * `POST /api/orders/stop`, with the `Idempotency-Key` of a charge or a new code that staff stopped while it was being made.
 * `staffId`: who made it; anybody of the branch may stop it.
 */
export const stopBody = z.strictObject({ staffId: storableText(1, 100) });

/** `POST /api/orders/{id}/terminal`, with an `Idempotency-Key`. */
export const openOnTerminalBody = z.strictObject({
  terminalId: z.string().regex(/^\d{1,30}$/),
  language,
});

export type OpenOrderBody = z.input<typeof openOrderBody>;
export type StopBody = z.input<typeof stopBody>;
export type OpenAnotherBody = z.input<typeof openAnotherBody>;
export type OpenOnTerminalBody = z.input<typeof openOnTerminalBody>;

/** A card terminal of the payment service. */
export type TerminalDto = { id: string; name: string; place: string | null };

/** `GET /api/terminals`: those in use. */
export type TerminalListDto = { terminals: TerminalDto[] };
