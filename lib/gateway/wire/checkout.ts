import { z } from 'zod';
import { anyText, numberText, optionalNumberText, optionalText } from './text';

/** A checkout as the provider's 2026 document describes it. Strict where money or identity depend on it. */
export const wireCheckout = z.object({
  id: numberText,
  displayId: optionalText,
  checkoutKey: z.string().min(1),
  requestId: z.string(),
  orderId: z.string(),
  currency: z.string(),
  amount: numberText,
  cashAmount: numberText.nullish().transform((text) => text ?? '0'),
  status: anyText,
  totalRefunded: numberText.nullish().transform((text) => text ?? '0'),
  redirectUrl: z.string(),
  usedPaymentMethod: optionalText,
  branchId: optionalNumberText,
  branchName: optionalText,
  timestamp: optionalText,
  base64QR: optionalText,
  firebaseDatabase: optionalText,
  firebaseCollection: optionalText,
  firebaseDocument: optionalText,
});

export type WireCheckout = z.output<typeof wireCheckout>;
