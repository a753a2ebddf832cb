import { expect, test } from 'vitest';
import { asGatewayCheckoutId, asOrderReference, asRequestId } from '../../domain/core/ids';
import { searchQuery } from './checkouts';

test('every filter has the gateway’s name and spelling', () => {
  const query = searchQuery(
    {
      channel: 'qr',
      requestId: asRequestId('qt-1'),
      reference: asOrderReference('Q&1'),
      statuses: ['PAID', 'PARTIALLY_REFUNDED'],
      customerReference: 'c-1',
      customerEmail: 'a+b@example.test',
      customerPhone: '971567000000',
      afterId: asGatewayCheckoutId('1653241101733169556'),
      after: Date.parse('2026-11-21T10:00:00.999Z'),
    },
    2,
    50,
  );
  expect(Object.fromEntries(new URLSearchParams(query.toString()))).toEqual({
    type: 'QR',
    requestId: 'qt-1',
    orderId: 'Q&1',
    status: 'PAID,PARTIALLY_REFUNDED',
    'customer.reference': 'c-1',
    'customer.email': 'a+b@example.test',
    'customer.phone': '971567000000',
    afterId: '1653241101733169556',
    afterTimestamp: '2026-11-21 10:00:00',
    page: '2',
    size: '50',
  });
});

test('what is not asked for is not sent', () => {
  expect(searchQuery({ statuses: [] }, 0, 20).toString()).toBe('page=0&size=20');
});
