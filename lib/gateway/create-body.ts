import { LosslessNumber, stringify } from 'lossless-json';
import { toDecimalText } from '../domain/money';
import type { CreateQrInput } from '../domain/ports/payment-gateway';

/** The JSON of *Create QR checkout*; the amount is written digit by digit, never through a double. */
export function createBody(input: CreateQrInput): string {
  const text = stringify({
    requestId: input.requestId,
    orderId: input.reference,
    currency: input.amount.currency,
    amount: new LosslessNumber(toDecimalText(input.amount)),
    expiresIn: input.expiresIn,
    qrSize: input.qrSize,
    deviceReference: input.deviceReference,
    language: input.language.toUpperCase(),
  });
  if (text === undefined) throw new Error('A create body cannot be empty.');
  return text;
}
