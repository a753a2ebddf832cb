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
