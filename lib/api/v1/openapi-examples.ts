const order = { reference: 'A-1042', amount: '12.50', currency: 'AED' };

const shopper = {
  customer: { firstName: 'Mariam', lastName: 'Hassan', email: 'mariam@example.com', phone: '+971501234567' },
  billingAddress: { name: 'Mariam Hassan', address1: 'Al Wasl Road 1', city: 'Dubai', country: 'AE' },
};

/** Requests that can be sent as they stand: "Try it out" begins with the first one of an operation. */
export const REQUEST_EXAMPLES = {
  NewCheckout: {
    qr: { summary: 'A code to scan', value: { channel: 'qr', order } },
    link: {
      summary: 'A link, sent by the payment service',
      value: { channel: 'link', order: { ...order, customer: shopper.customer }, send: { email: true } },
    },
    web: {
      summary: 'A payment on a web site',
      value: {
        channel: 'web',
        order: { ...order, ...shopper },
        returnUrl: 'https://shop.example.com/thanks',
      },
    },
    mobile: { summary: 'A payment in an app', value: { channel: 'mobile', order: { ...order, ...shopper } } },
  },
  NewRefund: { part: { summary: 'A part of it', value: { amount: '5.00', reason: 'One came broken' } } },
} as const;
