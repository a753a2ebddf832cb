import { useMemo, useSyncExternalStore } from 'react';
import { deviceStorage } from './device-storage';
import { externalStore, useIsClient } from './external-store';
import { onEverySecond } from './ticker';

/** A code that was on this device's screen: no more of it than anybody at the device may read. */
export type WaitingCode = {
  readonly id: string;
  readonly orderId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** On this device's clock. */
  readonly endsAt: number;
  /** It was paid, and nobody has seen that yet. */
  readonly isPaid: boolean;
  /** Its money is reserved on a card. Absent in what older versions stored. */
  readonly isReserved?: boolean;
};

const STORAGE_KEY = 'qtill.waiting-codes';
const MOST_STORED = 20;
/** By so much the same end seems another one, since each answer takes its own time. */
const ROAD_MS = 2_000;

const changes = externalStore(0);

export const waitingCodes = (): WaitingCode[] => parse(deviceStorage.read(STORAGE_KEY));

/** The newest first. A code that is known stays where it is. */
export function keepCode(code: WaitingCode): void {
  const codes = waitingCodes();
  const known = codes.find(({ id }) => id === code.id);
  if (!known) return write([code, ...codes]);
  const isSameEnd = Math.abs(known.endsAt - code.endsAt) < ROAD_MS;
  const kept = isSameEnd ? { ...code, endsAt: known.endsAt } : code;
  write(codes.map((each) => (each === known ? kept : each)));
}

export function forgetCode(id: string): void {
  const known = waitingCodes();
  if (known.some((each) => each.id === id)) write(known.filter((each) => each.id !== id));
}

/** Never removed from the storage: what another tab has emptied would still be in the memory of this one. */
function write(codes: readonly WaitingCode[]): void {
  const text = JSON.stringify(codes.slice(0, MOST_STORED));
  if (text === deviceStorage.read(STORAGE_KEY)) return;
  deviceStorage.write(STORAGE_KEY, text);
  changes.set(changes.get() + 1);
}

/** Here and in every other tab of this device; none while the server renders. */
export function useWaitingCodes(): WaitingCode[] {
  const isClient = useIsClient();
  const text = useSyncExternalStore(
    subscribe,
    () => deviceStorage.read(STORAGE_KEY),
    () => null,
  );
  return useMemo(() => (isClient ? parse(text) : []), [isClient, text]);
}

/** Whole seconds until its end by this device's clock, never negative; 0 while the server renders. */
export const useSecondsLeft = ({ endsAt }: WaitingCode): number =>
  useSyncExternalStore(
    onEverySecond,
    () => Math.max(0, Math.ceil((endsAt - Date.now()) / 1000)),
    () => 0,
  );

function subscribe(listener: () => void): () => void {
  const stop = changes.subscribe(listener);
  window.addEventListener('storage', listener);
  return () => {
    stop();
    window.removeEventListener('storage', listener);
  };
}

function parse(text: string | null): WaitingCode[] {
  try {
    const stored: unknown = text === null ? [] : JSON.parse(text);
    return Array.isArray(stored) ? stored.filter(isCode) : [];
  } catch {
    return [];
  }
}

/** Anything could be in the storage. */
function isCode(value: unknown): value is WaitingCode {
  if (typeof value !== 'object' || value === null) return false;
  const code = value as Partial<Record<keyof WaitingCode, unknown>>;
  const { id, orderId, amountMinor, currency, endsAt, isPaid } = code;
  return (
    typeof id === 'string' &&
    typeof orderId === 'string' &&
    Number.isSafeInteger(amountMinor) &&
    typeof currency === 'string' &&
    /^[A-Z]{3}$/.test(currency) &&
    typeof endsAt === 'number' &&
    typeof isPaid === 'boolean'
  );
}
