import type { CreateInput } from '../../domain/checkout/checkout-request';
import { asOrderReference, asRequestId } from '../../domain/core/ids';
import { money, type Money } from '../../domain/money/money';

let count = 0;

type Channels = { [Channel in CreateInput['channel']]: CreateInput & { readonly channel: Channel } };

/** One create of each channel, each under a request id of its own. */
export function sampleCreates(amount: Money = money(1250, 'AED')): Channels {
  const common = () => ({
    requestId: asRequestId(`qt-contract-${(count += 1)}`),
    reference: asOrderReference('Q-1234-5678'),
    amount,
    language: 'en' as const,
  });
  const shopper = {
    customer: {
      reference: 'c-1',
      firstName: 'Test',
      lastName: 'User',
      email: 'test@example.test',
      phone: '971567000000',
    },
    billingAddress: { name: 'Test User', address1: 'Street 1', city: 'Dubai', country: 'AE' },
    items: [{ name: 'Coffee', quantity: '2', unitPrice: money(625, 'AED'), lineTotal: money(1250, 'AED') }],
  };
  return {
    qr: { ...common(), channel: 'qr', expiresIn: 15, qrSize: 300, deviceReference: 'till-1' },
    link: { ...common(), channel: 'link', description: 'Table 7', expiresIn: 60 },
    web: { ...common(), ...shopper, channel: 'web', returnUrl: 'https://shop.example.test/back?a=1' },
    mobile: { ...common(), ...shopper, channel: 'mobile' },
    terminal: { ...common(), channel: 'terminal', terminalId: '1784518075805649425' },
  };
}
