import type { Chance } from '../../simulation/world/chance';

const customer = {
  firstName: 'Test',
  lastName: 'User',
  email: 'test@user.example',
  phone: '+971500000000',
};
const billingAddress = { name: 'Test User', address1: 'Street 1', city: 'Dubai', country: 'AE' };

type Sale = { readonly reference: string; readonly amount: string };

/** What another system of the shop asks the API for: a code, a link, a payment on its site, or one in its app. */
export function onlineBody(chance: Chance, sale: Sale): object {
  const language = chance.pick(['en', 'ar']);
  const order = { ...sale, currency: 'AED', customer };
  const shopper = { ...order, billingAddress };
  return chance.pick<object>([
    { channel: 'qr', order, language, qrSize: 128 },
    { channel: 'link', order, language, send: { email: true } },
    { channel: 'web', order: shopper, language, returnUrl: 'https://shop.test/thanks' },
    { channel: 'mobile', order: shopper, language },
  ]);
}
