import { qrBody } from './qr-body';

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
