import { LosslessNumber, stringify } from 'lossless-json';
import { assertNever } from '../domain/core/result';
import type { CreateInput, GatewayCustomer, GatewayItem } from '../domain/checkout/checkout-request';
import { type Money, toDecimalText } from '../domain/money/money';

/** The JSON of a create; amounts are written digit by digit, never through a double. */
export function createBody(input: CreateInput): string {
  const text = stringify({ ...commonFields(input), ...channelFields(input) });
  if (text === undefined)
    throw new Error(`The create body of ${input.requestId} could not be written as JSON.`);
  return text;
}

const commonFields = (input: CreateInput) => ({
  requestId: input.requestId,
  orderId: input.reference,
  currency: input.amount.currency,
  amount: decimal(input.amount),
  language: input.language.toUpperCase(),
  description: input.description,
  branchId: input.branchId,
  customer: input.customer && customerFields(input.customer),
  billingAddress: input.billingAddress,
  items: input.items?.map(itemFields),
});

function channelFields(input: CreateInput) {
  switch (input.channel) {
    case 'qr':
      return { expiresIn: input.expiresIn, qrSize: input.qrSize, deviceReference: input.deviceReference };
    case 'link':
      return { expiresIn: input.expiresIn, sendSms: input.sendSms, sendEmail: input.sendEmail };
    case 'web':
      return { returnUrl: input.returnUrl };
    case 'mobile':
      return {};
    case 'terminal':
      return { terminalId: input.terminalId, expiresIn: input.expiresIn };
    default:
      return assertNever(input);
  }
}

/** The gateway calls our reference of a customer `id`. */
const customerFields = ({ reference, ...person }: GatewayCustomer) => ({ id: reference, ...person });

const itemFields = ({ name, sku, unitPrice, quantity, lineTotal }: GatewayItem) => ({
  name,
  sku,
  unitprice: unitPrice && decimal(unitPrice),
  quantity: new LosslessNumber(quantity),
  linetotal: decimal(lineTotal),
});

const decimal = (amount: Money) => new LosslessNumber(toDecimalText(amount));
