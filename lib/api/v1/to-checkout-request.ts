import type { GatewayItem, CheckoutRequest } from '../../domain/checkout/checkout-request';
import { canReceiveSms } from '../customer';
import { type Currency, isCurrency } from '../../domain/money/currency';
import { asOrderReference, type OrderReference } from '../../domain/core/ids';
import { type Money, parseDecimal } from '../../domain/money/money';
import { err, ok, type Result } from '../../domain/core/result';
import type { OpenCheckoutBody } from './open-checkout-body';

/** What a request asks for, in our words. */
export type Asked = {
  readonly reference: OrderReference;
  readonly amount: Money;
  readonly request: CheckoutRequest;
};

type OrderBody = OpenCheckoutBody['order'];

/** Ok, or one sentence about what does not fit. `device`: the name of the caller, shown beside its codes. */
export function toCheckoutRequest(body: OpenCheckoutBody, device: string): Result<Asked, string> {
  const { order } = body;
  if (!isCurrency(order.currency)) return err('order.currency: is not one we can count in');
  const amount = readAmount('order.amount', order.amount, order.currency);
  if (!amount.ok) return amount;
  if (amount.value.minor === 0) return err('order.amount: must be above 0');
  const items = readItems(order, order.currency);
  if (!items.ok) return items;
  const request = ofChannel(body, { device, amount: amount.value, items: items.value });
  return request.ok
    ? ok({ reference: asOrderReference(order.reference), amount: amount.value, request: request.value })
    : request;
}

type Read = {
  readonly device: string;
  readonly amount: Money;
  readonly items: readonly GatewayItem[] | undefined;
};

function ofChannel(body: OpenCheckoutBody, { device, amount, items }: Read): Result<CheckoutRequest, string> {
  const { language, order } = body;
  const { reference, description, customer } = order;
  const common = {
    language,
    ...(description !== undefined && { description }),
    ...(customer && { customer }),
    ...(items && { items }),
  };
  switch (body.channel) {
    case 'qr': {
      const { expiresInMinutes: expiresIn, qrSize } = body;
      return ok({ ...common, channel: 'qr', expiresIn, qrSize, deviceReference: device });
    }
    case 'link': {
      const { expiresInMinutes: expiresIn, send } = body;
      if (send?.sms && !canReceiveSms(customer?.phone))
        return err('send.sms: needs a mobile number in order.customer.phone');
      if (send?.email && !customer) return err('send.email: needs order.customer');
      const sent = send && { sendSms: send.sms, sendEmail: send.email };
      return ok({ ...common, channel: 'link', description: description ?? reference, expiresIn, ...sent });
    }
    case 'web':
      return ok({
        ...common,
        ...ofShopper(body.order, { amount, items }),
        channel: 'web',
        returnUrl: body.returnUrl ?? null,
      });
    case 'mobile':
      return ok({ ...common, ...ofShopper(body.order, { amount, items }), channel: 'mobile' });
  }
}

type ShopperBody = Extract<OpenCheckoutBody, { channel: 'web' }>['order'];

/** The payment service wants a list of items there; without one, the whole amount is one. */
const ofShopper = (
  { reference, description, customer, billingAddress }: ShopperBody,
  { amount, items }: Pick<Read, 'amount' | 'items'>,
) => ({
  customer,
  billingAddress,
  items: items ?? [{ name: description ?? reference, quantity: '1', lineTotal: amount }],
});

function readItems(
  { items }: OrderBody,
  currency: Currency,
): Result<readonly GatewayItem[] | undefined, string> {
  const read: GatewayItem[] = [];
  for (const [index, { unitPrice, lineTotal, ...item }] of (items ?? []).entries()) {
    const total = readAmount(`order.items.${index}.lineTotal`, lineTotal, currency);
    if (!total.ok) return total;
    const price =
      unitPrice === undefined ? null : readAmount(`order.items.${index}.unitPrice`, unitPrice, currency);
    if (price && !price.ok) return price;
    read.push({ ...item, lineTotal: total.value, ...(price && { unitPrice: price.value }) });
  }
  return ok(items && read);
}

function readAmount(path: string, text: string, currency: Currency): Result<Money, string> {
  const read = parseDecimal(text, currency);
  return read.ok ? read : err(`${path}: ${SENTENCES[read.error]}`);
}

const SENTENCES = {
  not_a_number: 'is not a decimal',
  negative: 'must not be negative',
  too_many_decimals: 'has more decimals than the currency',
  too_large: 'is too large',
};
