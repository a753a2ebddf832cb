import { describe, expect, test } from 'vitest';
import type { CreateInput } from '../domain/checkout/checkout-request';
import { asOrderReference, asRequestId } from '../domain/core/ids';
import { money } from '../domain/money/money';
import { createBody } from './create-body';

const common = {
  requestId: asRequestId('qt-1'),
  reference: asOrderReference('Q-1'),
  amount: money(1_235, 'KWD'),
  language: 'ar' as const,
};
const shopper = {
  customer: { reference: 'c-1', firstName: 'Test', lastName: 'User', email: 'test@example.test' },
  billingAddress: { name: 'Test User', address1: 'Street 1', city: 'Dubai', country: 'AE' },
  items: [{ name: 'Coffee', quantity: '2.5', lineTotal: money(1_235, 'KWD') }],
};
const inputs: readonly CreateInput[] = [
  { ...common, channel: 'qr', expiresIn: 15, qrSize: 512, deviceReference: 'till-1' },
  { ...common, channel: 'link', description: 'Table 7', expiresIn: 60, sendSms: true },
  { ...common, ...shopper, channel: 'web', returnUrl: 'https://shop.example.test/return?a=1' },
  { ...common, ...shopper, channel: 'mobile' },
  { ...common, channel: 'terminal', terminalId: '1784518075805649425' },
];

describe('what a create asks for', () => {
  test.each(inputs)('channel $channel', (input) => {
    const text = createBody(input);
    expect(text, 'digit by digit').toContain('"amount":1.235');
    expect(JSON.parse(text)).toMatchSnapshot();
  });

  test('G01 a line’s amounts and quantity are exact too, and the customer’s own reference is its id', () => {
    const text = createBody({ ...common, ...shopper, channel: 'mobile' });
    expect(text).toContain('"quantity":2.5,"linetotal":1.235');
    expect(JSON.parse(text)).toMatchObject({ customer: { id: 'c-1', firstName: 'Test' } });
  });

  test('the device that made a link stays here', () => {
    const link = {
      channel: 'link',
      description: 'Table 7',
      expiresIn: 60,
      deviceReference: 'till-1',
    } as const;
    expect(createBody({ ...common, ...link })).not.toContain('till-1');
  });
});
