import { useMemo } from 'react';
import type { OpenOrderBody } from '../../api/checkouts/charge';
import type { Locale } from '../../api/device-settings';
import { paths } from '../../api/paths';
import type { Currency } from '../../domain/money/currency';
import { forgetDraft } from './amount-draft';
import { deviceStorage, randomKey } from '../device/device-storage';
import { useIsClient } from '../device/external-store';
import type { Refusal } from '../http/fetch-json';

/**
 * One press on Charge or New code. It is stored before anything is sent, so that a reload, a crash or a lost
 * network repeats it with the same idempotency key and can never charge twice.
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

/** Pixels of a side, some for each module of a large code. The server keeps one for each, and the screen scales them. */
export const QR_SIZE = 320;

type Charge = { amountMinor: number; currency: Currency; locale: Locale; note: string };

export function newChargeRequest({ amountMinor, currency, locale, note }: Charge): StoredRequest {
  const sale = { amountMinor, currency, ...(note && { note }) };
  const body = { ...sale, qrSize: QR_SIZE, language: locale } satisfies OpenOrderBody;
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

/** What staff wrote about the sale; empty: nothing. */
export const noteIn = (request: StoredRequest | null): string => String(request?.body.note ?? '');

const PREFIX = 'qtill.request.';
const INDEX = 'qtill.requests';
const REFUSAL_PREFIX = 'qtill.refusal.';
const MOST_STORED = 20;

/** From here on it will be charged, so the amount that was typed is gone: a device has the one or the other. */
export function saveRequest(request: StoredRequest): void {
  deviceStorage.write(PREFIX + request.key, JSON.stringify(request));
  forgetDraft();
  const keys = [request.key, ...storedKeys().filter((key) => key !== request.key)];
  for (const old of keys.slice(MOST_STORED)) {
    deviceStorage.remove(PREFIX + old);
    deviceStorage.remove(REFUSAL_PREFIX + old);
  }
  deviceStorage.write(INDEX, JSON.stringify(keys.slice(0, MOST_STORED)));
}

export function findRequest(key: string): StoredRequest | null {
  const stored = parse(deviceStorage.read(PREFIX + key));
  return isRequest(stored) && stored.key === key ? stored : null;
}

/** When the newest one was made, on this device's clock. */
export const newestRequestAt = (): number => findRequest(storedKeys()[0] ?? '')?.at ?? 0;

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

/** The request of a key: undefined until the device could be asked, null when the key is unknown to it. */
export function useStoredRequest(key: string): StoredRequest | null | undefined {
  const isClient = useIsClient();
  return useMemo(() => (isClient ? findRequest(key) : undefined), [isClient, key]);
}

/** A charge that was definitely refused, so that nobody has to type its amount again. */
export function useRefusedRequest(key: string | null): { request: StoredRequest; refusal: Refusal } | null {
  const isClient = useIsClient();
  return useMemo(() => {
    if (!isClient || key === null) return null;
    const request = findRequest(key);
    const refusal = findRefusal(key);
    return request && refusal && { request, refusal };
  }, [isClient, key]);
}

/** Newest first. */
export function storedKeys(): string[] {
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

/** Anything could be in the storage; a stored request may only ever post to one of our two charging addresses. */
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
