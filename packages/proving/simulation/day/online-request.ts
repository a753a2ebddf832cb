import { money } from '@/lib/domain/money/money';
import type { CheckoutRequest } from '@/lib/domain/checkout/checkout-request';
import type { Chance } from '../world/chance';

const customer = { firstName: 'Test', lastName: 'User', email: 'test@user.example', phone: '971500000000' };
const billingAddress = { name: 'Test User', address1: 'Street 1', city: 'Dubai', country: 'AE' };

/** What another system of the shop asks for: a link, a payment on its site, or one in its app. */
export function onlineRequest(chance: Chance, minor: number): CheckoutRequest {
  const language = chance.pick(['en', 'ar'] as const);
  const items = [{ name: 'Lamp', quantity: '1', lineTotal: money(minor, 'AED') }];
  return chance.pick<CheckoutRequest>([
    { channel: 'link', language, description: 'Lamp', expiresIn: 15, customer, sendSms: true },
    { channel: 'web', language, customer, billingAddress, items, returnUrl: 'https://shop.test/thanks' },
    { channel: 'mobile', language, customer, billingAddress, items },
  ]);
}
