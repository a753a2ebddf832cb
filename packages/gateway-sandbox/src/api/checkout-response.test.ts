import { expect, it } from 'vitest';
import published from '../document/published-schema.json';
import { api, openShop } from '../testing/shop';

const TELLS_WHY = /reason|message|decline|error|fail/i;

// The day the provider publishes one, a till can say why a card was declined.
it.each([
  'CheckoutResponse',
  'CheckoutQRResponse',
  'DeviceCheckoutResponse',
  'ECommerceCheckoutResponse',
] as const)('the document gives %s no field that tells why a payment failed', (name) => {
  const fields = Object.keys(published.components.schemas[name].properties);
  expect(fields).toContain('status');
  expect(fields.filter((field) => TELLS_WHY.test(field))).toEqual([]);
});

it('a checkout whose card was declined says FAILED and not why', async () => {
  const { bench, checkout } = await openShop();
  const id = await checkout();
  await bench.post(`/_sandbox/checkouts/${id}/decline`, { reason: 'insufficient_funds', final: true });
  const { result } = await bench.api(`${api}/checkout/${id}`);
  expect(result).toMatchObject({ id, status: 'FAILED' });
  expect(JSON.stringify(result)).not.toMatch(/insufficient/i);
});
