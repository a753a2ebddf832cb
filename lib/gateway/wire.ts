import { LosslessNumber } from 'lossless-json';
import { z } from 'zod';

/** Numbers stay the text they were written as: ids have 19 digits and amounts are exact decimals. */
export const numberText = z.union([
  z.string(),
  z.instanceof(LosslessNumber).transform((number) => number.toString()),
]);

/** Null, absence and another type are the same for what nothing depends on. */
const optionalText = z
  .string()
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

const optionalNumberText = numberText
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);

/** Some word, whatever type it came in: an unknown one must be kept, not refused. */
const anyText = z.unknown().transform((value) => (typeof value === 'string' ? value : String(value)));

/** Every answer's frame. `error` is one human sentence; there is no error code. */
export const wireEnvelope = z.object({
  success: z.boolean(),
  error: z.string().nullish(),
  result: z.unknown().optional(),
});

const count = numberText.transform(Number).pipe(z.number().int().min(0));

/** A page of anything; entries are read one by one, so that a bad one does not hide the others. */
export const wirePage = z.object({
  totalPages: count,
  totalElements: count,
  content: z.array(z.unknown()),
});

/** Branches, webhooks and terminals come as a bare list; a page is taken as well. */
export const wireList = <Item extends z.ZodType>(item: Item) =>
  z.union([z.array(item), z.object({ content: z.array(item) }).transform(({ content }) => content)]);

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

export const wireBranch = z.object({
  id: numberText,
  name: z.string(),
  currency: optionalText,
  description: optionalText,
  enabled: flag,
});

export const wirePayment = z.object({
  id: numberText,
  amount: numberText,
  currency: z.string(),
  status: anyText,
  checkoutDetails: z.unknown().optional(),
});

export const wireTerminal = z.object({
  id: numberText,
  alias: z.string(),
  serialNumber: optionalText,
  branchId: optionalNumberText,
  branchName: optionalText,
  active: flag,
});

export const wireWebhook = z.object({
  id: numberText,
  address: z.string(),
  hmacKey: optionalText,
  failed: flag,
  enabled: flag,
});
