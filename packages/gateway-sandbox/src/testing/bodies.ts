let count = 0;

export function qrBody(changes: Record<string, unknown> = {}) {
  count += 1;
  return { requestId: `r${count}`, orderId: 'ORD-1', currency: 'AED', amount: '100.00', ...changes };
}

/** Everything that a web checkout needs, which is more than any other type does. */
export function orderBody(changes: Record<string, unknown> = {}) {
  return {
    ...qrBody(),
    description: 'Two jars of honey',
    items: [{ name: 'Honey', sku: 'H-1', unitprice: '50.00', quantity: '2', linetotal: '100.00' }],
    customer: {
      id: 'CID-42',
      firstName: 'Amal',
      lastName: 'Noor',
      email: 'amal@example.com',
      phone: '971500000000',
    },
    billingAddress: { name: 'Amal Noor', address1: '1 Palm Street', city: 'Dubai', country: 'AE' },
    deliveryAddress: { name: 'Amal Noor', address1: '2 Palm Street', city: 'Dubai', country: 'ARE' },
    returnUrl: 'https://shop.example.com/back?wc-api=1',
    ...changes,
  };
}

export function payEntries(changes: Record<string, string> = {}): Record<string, string> {
  return {
    action: 'pay',
    cardNumber: '4242 4242 4242 4242',
    expiryDate: '12/25',
    cvv: '100',
    nameOnCard: 'TEST USER',
    terms: 'yes',
    ...changes,
  };
}

export const declinedCard = '4000 0000 0000 0002';

export const kitCustomer = {
  id: null,
  reference: 'CID-9',
  firstName: 'Sara',
  lastName: 'Haddad',
  email: 's@example.com',
  phone: null,
};
const address = {
  name: 'Sara Haddad',
  address1: '5 Creek Road',
  address2: null,
  city: 'Dubai',
  state: null,
  zip: null,
  country: 'ARE',
};

/** One kit writes every property that was never set as null, and every amount as text. */
export const kitBody = {
  requestId: 'kit-1',
  orderId: 'kit',
  currency: 'AED',
  amount: '1090.00',
  totals: {
    subtotal: '1000.00',
    tax: '50.00',
    shipping: '30.00',
    handling: '20.00',
    discount: '10.00',
    skipTotalsValidation: 'false',
  },
  branchId: null,
  allowedPaymentMethods: null,
  defaultPaymentMethod: null,
  customer: kitCustomer,
  billingAddress: address,
  deliveryAddress: null,
  items: [{ name: 'Lamp', sku: null, unitprice: '500.00', quantity: '2', linetotal: '1000.00' }],
  language: 'en',
};
