import type { CheckoutDto } from '../../api/checkout-dto';

export const checkoutDto = (over: Partial<CheckoutDto> = {}): CheckoutDto => ({
  id: 'chk_1',
  orderId: 'ord_1',
  reference: 'Q-1',
  displayId: 'ABC123',
  shop: 'Corner Shop',
  amountMinor: 1250,
  currency: 'AED',
  phase: 'open',
  status: 'PENDING',
  rejection: null,
  payUrl: 'https://pay.example/checkout/1',
  actions: ['cancel', 'check'],
  createdAt: 1_000_000,
  expiresAt: 1_900_000,
  endedAt: null,
  lastReadAt: 1_000_000,
  version: 1,
  serverNow: 1_001_000,
  ...over,
});
