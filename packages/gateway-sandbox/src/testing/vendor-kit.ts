import { type Bench, openBench, noPicture } from './bench';

const headers = {
  'Content-Type': 'application/json',
  'X-PointCheckout-Api-Key': 'key',
  'X-PointCheckout-Api-Secret': 'secret',
};

type Read = Readonly<Record<string, unknown>>;

/** Under a framework the provider's PHP kit stops at a property that is not there; null is fine. */
function read(one: Read, names: readonly string[]): Read {
  for (const name of names) if (!(name in one)) throw new Error(`Undefined property: ${name}`);
  return one;
}

const isObject = (value: unknown): value is Read => typeof value === 'object' && value !== null;

const checkoutNames =
  'id displayId checkoutKey requestId orderId currency amount cashAmount totalRefunded status redirectUrl branchId branchName usedPaymentMethod timestamp';
const customerNames = 'id reference firstName lastName email phone';
const addressNames = 'name address1 address2 city state zip country';

export function readCheckout(value: unknown): Read {
  if (!isObject(value)) throw new Error('The answer has no checkout.');
  const checkout = read(value, checkoutNames.split(' '));
  const { customer, billingAddress, deliveryAddress } = checkout;
  if (isObject(customer)) read(customer, customerNames.split(' '));
  for (const address of [billingAddress, deliveryAddress])
    if (isObject(address)) read(address, addressNames.split(' '));
  return checkout;
}

export function readPayment(value: unknown): Read & { readonly checkoutDetails: Read } {
  if (!isObject(value)) throw new Error('The answer has no payment.');
  const payment = read(value, ['id', 'currency', 'amount', 'status', 'redirectUrl', 'responseMessage']);
  return { ...payment, checkoutDetails: readCheckout(payment['checkoutDetails']) };
}

/** A subscription, or one of its payments, which the kit takes for one. */
export function readSubscription(value: unknown): Read {
  if (!isObject(value)) throw new Error('The answer has no subscription.');
  const subscription = read(value, ['id', 'displayId']);
  const { customer, checkout } = subscription;
  if (isObject(customer)) read(customer, customerNames.split(' '));
  if (isObject(checkout)) readCheckout(checkout);
  return subscription;
}

/** Sends what the provider's PHP kit sends: a GET without a body, a POST with one, and its headers. */
export async function openKit(bench?: Bench) {
  const sandbox = bench ?? (await openBench({ drawQr: noPicture }));
  const call = async (path: string, body?: unknown): Promise<unknown> => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const response = await sandbox.send(`/mer/v2.0/${path}`, { headers, ...init });
    const { success, result, error } = await response.json();
    if (!success) throw new Error(error);
    return result ?? success;
  };
  return { bench: sandbox, call };
}

/** As the kit's sample writes it: `checkoutId` is an empty text beside the details. */
export const tokenDebit = (token: string, checkoutDetails: unknown) => ({
  source: { type: 'TOKEN', token },
  checkoutId: '',
  checkoutDetails,
});

const noAddress = { address2: '', state: '', zip: '' };
const shopper = { firstName: 'Sara', lastName: 'Haddad', email: 's@example.com' };
const lampAt = { name: 'Sara Haddad', address1: '5 Creek Road', city: 'Dubai', country: 'AE' };

/** What the WooCommerce plugin sends for an order of one lamp, paid by somebody who left optional fields empty. */
export const wooOrder = (requestId: string) => ({
  requestId,
  orderId: requestId,
  currency: 'AED',
  amount: 100,
  totals: { subtotal: 95, tax: 5, shipping: 0, handling: '0', discount: 0, skipTotalsValidation: null },
  branchId: null,
  allowedPaymentMethods: ['CARD'],
  defaultPaymentMethod: null,
  customer: { id: null, reference: null, ...shopper, phone: '' },
  billingAddress: { ...lampAt, ...noAddress },
  deliveryAddress: null,
  items: [{ name: 'Lamp', sku: '', unitprice: '95', quantity: 1, linetotal: '95' }],
  language: 'en',
  returnUrl: 'https://shop.example.com?wc-api=wc_card_paymennt_process_response',
  extVersion: 'WooCommerce-Paymennt-3.1.1',
  ecommerce: 'WordPress 6.9, WooCommerce 10.3',
});

/** What the OpenCart plugin sends. */
export const openCartOrder = (requestId: string) => ({
  requestId,
  orderId: 42,
  currency: 'AED',
  amount: '190.00',
  totals: null,
  branchId: null,
  allowedPaymentMethods: null,
  defaultPaymentMethod: null,
  customer: { id: null, reference: 7, ...shopper, phone: '0501234567' },
  billingAddress: { ...lampAt, ...noAddress, country: 'ARE' },
  deliveryAddress: { ...lampAt, ...noAddress, country: 'ARE' },
  items: [{ name: 'Lamp', sku: 'L-1', unitprice: '95.0000', quantity: '2', linetotal: 190 }],
  language: 'en',
  returnUrl: 'https://shop.example.com/index.php?route=extension/paymennt/payment/paymennt&rte=confirm',
});
