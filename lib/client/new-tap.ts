import type { CheckoutDto } from '../api/checkout-dto';
import type { Locale } from '../api/locale';
import type { OpenAnotherBody, OpenOrderBody } from '../api/open-order-body';
import { paths } from '../api/paths';
import type { Currency } from '../domain/currency';
import { randomKey } from './random-key';
import type { Tap } from './tap';

const QR_SIZE = 1024;

type Charge = { amountMinor: number; currency: Currency; locale: Locale };

export function chargeTap({ amountMinor, currency, locale }: Charge): Tap {
  const body = { amountMinor, currency, qrSize: QR_SIZE, language: locale } satisfies OpenOrderBody;
  return {
    key: randomKey(),
    path: paths.api.orders,
    body,
    amountMinor,
    currency,
    orderId: null,
    at: Date.now(),
  };
}

type Another = Pick<CheckoutDto, 'orderId' | 'amountMinor' | 'currency'>;

export function newCodeTap({ orderId, amountMinor, currency }: Another, locale: Locale): Tap {
  const body = { qrSize: QR_SIZE, language: locale } satisfies OpenAnotherBody;
  const path = paths.api.orderCheckouts(orderId);
  return { key: randomKey(), path, body, amountMinor, currency, orderId, at: Date.now() };
}
