import type { OpenAnotherBody } from '../../api/checkouts/charge';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { Locale } from '../../api/device-settings';
import { paths } from '../../api/paths';
import { randomKey } from '../device/device-storage';
import { QR_SIZE, type StoredRequest } from './idempotent-request';

type Another = Pick<CheckoutDto, 'orderId' | 'amountMinor' | 'currency'>;

/** Another code for an order. Apart from a charge's request, which the keypad needs at once. */
export function newCodeRequest({ orderId, amountMinor, currency }: Another, locale: Locale): StoredRequest {
  const body = { qrSize: QR_SIZE, language: locale } satisfies OpenAnotherBody;
  const path = paths.api.orderCheckouts(orderId);
  return { key: randomKey(), path, body, amountMinor, currency, orderId, at: Date.now() };
}
