import type { CheckoutDto } from '../../api/checkouts/checkout';
import { endedUnpaid, isEnd } from '../../domain/checkout/status';

/** An answer about a checkout and when it arrived, on this device's clock. `tookMs`: how long it was waited for. */
export type Reading = { checkout: CheckoutDto; receivedAt: number; tookMs?: number };

/** When an answer was asked for, on this device's clock: what happened later is not in it. */
export const askedAt = ({ receivedAt, tookMs = 0 }: Reading): number => receivedAt - tookMs;

/** An older answer never replaces a newer one: a late answer must not turn Paid back into Waiting. */
export function newest(shown: Reading | undefined, next: Reading): Reading {
  if (!shown || shown.checkout.id !== next.checkout.id) return next;
  if (next.checkout.version !== shown.checkout.version)
    return next.checkout.version > shown.checkout.version ? next : shown;
  return next.checkout.serverNow >= shown.checkout.serverNow ? next : shown;
}

/** Age of the newest gateway read, by the server's clock plus our own waiting since; null: never read. */
export function readAge({ checkout, receivedAt }: Reading, now: number): number | null {
  if (checkout.lastReadAt === null) return null;
  return checkout.serverNow - checkout.lastReadAt + Math.max(0, now - receivedAt);
}

/** The newest gateway read as a time on this device's clock. */
export const lastReadHere = ({ checkout, receivedAt }: Reading): number | null =>
  checkout.lastReadAt === null ? null : receivedAt - (checkout.serverNow - checkout.lastReadAt);

/** Two clocks are compared, and an answer takes its time. */
const CLOCKS_MS = 1_000;

/** Whether it ended no earlier than `since`, a time on this device's clock; true while it is open. */
export const isEndSince = ({ checkout, receivedAt }: Reading, since: number): boolean =>
  checkout.endedAt === null || receivedAt - (checkout.serverNow - checkout.endedAt) >= since - CLOCKS_MS;

/** Nothing more comes by asking: it was paid, for its sale. Money may still come late for what ended without. */
export const isSettled = ({ phase, status, heldBack }: CheckoutDto): boolean =>
  phase === 'closed' && status !== null && isEnd(status) && !endedUnpaid(status) && heldBack === null;

/** While an answer is held: this version was read again, at this time on this device's clock. */
export type StillSo = { readonly version: number; readonly readAt: number };

/** What a piece of a held answer says: a line feed for each second of the read's age, and one more. Null: nothing. */
export function hearStillSo(text: string, version: number | undefined, now = Date.now()): StillSo | null {
  const feeds = text.split('\n').length - 1;
  return version === undefined || feeds === 0 ? null : { version, readAt: now - (feeds - 1) * 1_000 };
}

/** The reading with the newer read that was heard of since; a read never becomes older. */
export function readSince(reading: Reading, stillSo: StillSo | null): Reading {
  const { checkout, receivedAt } = reading;
  if (stillSo?.version !== checkout.version || stillSo.readAt <= (lastReadHere(reading) ?? 0)) return reading;
  return {
    ...reading,
    checkout: { ...checkout, lastReadAt: stillSo.readAt + (checkout.serverNow - receivedAt) },
  };
}

const MOST_READINGS = 50;

// Beside SWR's cache, whose `compare` is called with its arguments in either order and so cannot tell older
// from newer.
const readings = new Map<string, Reading>();
const listeners = new Set<() => void>();

/** Calls `listener` with every answer about any checkout. Returns what ends that. */
export function onReading(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The newest answer about a checkout that came by whatever way; undefined: none did. */
export const readingOf = (id: string): Reading | undefined => readings.get(id);

/** Stores an answer and returns the newest one known of that checkout, which may be an earlier answer. */
export function noteReading(checkout: CheckoutDto, askedAt = Date.now()): Reading {
  const now = Date.now();
  const known = readings.get(checkout.id);
  const reading = newest(known, { checkout, receivedAt: now, tookMs: now - askedAt });
  readings.delete(checkout.id);
  readings.set(checkout.id, reading);
  const [oldest] = readings.keys();
  if (readings.size > MOST_READINGS && oldest !== undefined) readings.delete(oldest);
  for (const tell of [...listeners]) tell();
  return reading;
}

/** The newest version seen of a checkout; undefined when none was. */
export const newestVersion = (id: string): number | undefined => readings.get(id)?.checkout.version;

export const forgetReadings = () => readings.clear();
