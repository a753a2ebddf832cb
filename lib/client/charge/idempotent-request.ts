import { paths } from '../../api/paths';
import type { ProblemDto } from '../../api/problem';
import { deviceStorage, randomKey } from '../device/device-storage';
import type { CheckoutDto } from '../../api/checkouts/checkout';
import type { Locale } from '../../api/device-settings';
import type { OpenAnotherBody, OpenOrderBody } from '../../api/checkouts/charge';
import type { Currency } from '../../domain/money/currency';

/**
 * One press on Charge or New code. It is stored before anything is sent, so that a reload, a crash or a lost
 * network asks again with the same key and can never charge twice.
 */
export type StoredRequest = {
  key: string;
  path: string;
  body: Record<string, string | number>;
  amountMinor: number;
  currency: string;
  /** The order that gets another code; null for a new order. */
  orderId: string | null;
  at: number;
};

/** `limit`: how much or how many may be, where there is one. */
export type Refusal = { kind: string; detail: string | null; limit?: number | undefined };

const PREFIX = 'qtill.tap.';
const INDEX = 'qtill.taps';
const REFUSAL_PREFIX = 'qtill.refusal.';
const KEPT = 20;

export function saveRequest(request: StoredRequest): void {
  deviceStorage.write(PREFIX + request.key, JSON.stringify(request));
  const keys = [request.key, ...storedKeys().filter((key) => key !== request.key)];
  for (const old of keys.slice(KEPT)) {
    deviceStorage.remove(PREFIX + old);
    deviceStorage.remove(REFUSAL_PREFIX + old);
  }
  deviceStorage.write(INDEX, JSON.stringify(keys.slice(0, KEPT)));
}

export function findRequest(key: string): StoredRequest | null {
  const stored = parse(deviceStorage.read(PREFIX + key));
  return isRequest(stored) && stored.key === key ? stored : null;
}

/** What a device keeps of it, so that it can be told again. */
export const toRefusal = ({ kind, detail, limit }: ProblemDto): Refusal => ({
  kind,
  detail: detail ?? null,
  limit,
});

export const saveRefusal = (key: string, refusal: Refusal) =>
  deviceStorage.write(REFUSAL_PREFIX + key, JSON.stringify(refusal));

export function findRefusal(key: string): Refusal | null {
  const stored = parse(deviceStorage.read(REFUSAL_PREFIX + key));
  if (!isRecord(stored)) return null;
  const { kind, detail, limit } = stored;
  if (typeof kind !== 'string') return null;
  return {
    kind,
    detail: typeof detail === 'string' ? detail : null,
    limit: typeof limit === 'number' ? limit : undefined,
  };
}

function storedKeys(): string[] {
  const stored = parse(deviceStorage.read(INDEX));
  return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
}

function parse(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Anything could be in the storage by now; a tap may only ever post to one of our two charging addresses. */
const isRequest = (value: unknown): value is StoredRequest =>
  isRecord(value) &&
  typeof value.key === 'string' &&
  isRecord(value.body) &&
  Number.isSafeInteger(value.amountMinor) &&
  typeof value.currency === 'string' &&
  typeof value.at === 'number' &&
  (typeof value.orderId === 'string'
    ? value.path === paths.api.orderCheckouts(value.orderId)
    : value.orderId === null && value.path === paths.api.orders);

const QR_SIZE = 1024;

type Charge = { amountMinor: number; currency: Currency; locale: Locale };

export function newChargeRequest({ amountMinor, currency, locale }: Charge): StoredRequest {
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

export function newCodeRequest({ orderId, amountMinor, currency }: Another, locale: Locale): StoredRequest {
  const body = { qrSize: QR_SIZE, language: locale } satisfies OpenAnotherBody;
  const path = paths.api.orderCheckouts(orderId);
  return { key: randomKey(), path, body, amountMinor, currency, orderId, at: Date.now() };
}
