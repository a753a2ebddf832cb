import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';

/** Numbers stay the text they were written as: ids have 19 digits and amounts are exact decimals. */
const numberText = z.union([
  z.string(),
  z.instanceof(LosslessNumber).transform((number) => number.toString()),
]);

const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);

/** A checkout as the provider's 2026 document describes it; null and absence are the same. */
export const wireCheckout = z.object({
  id: numberText,
  displayId: z.string(),
  checkoutKey: z.string().min(1),
  requestId: z.string(),
  orderId: z.string(),
  currency: z.string(),
  amount: numberText,
  cashAmount: numberText.nullish().transform((text) => text ?? '0'),
  status: z.unknown().transform((value) => (typeof value === 'string' ? value : String(value))),
  redirectUrl: z.string(),
  usedPaymentMethod: optionalText,
  branchName: optionalText,
  base64QR: optionalText,
});

export type WireCheckout = z.output<typeof wireCheckout>;

export const wirePage = z.object({ content: z.array(wireCheckout) });

/** Every answer's frame. `error` is one human sentence; there is no error code. */
export const wireEnvelope = z.object({
  success: z.boolean(),
  error: z.string().nullish(),
  result: z.unknown().optional(),
});
