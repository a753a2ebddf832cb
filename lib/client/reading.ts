import type { CheckoutDto } from '../api/checkout-dto';
import { isEnd } from '../domain/status';

/** An answer about a checkout and when it arrived, on this device's clock. `tookMs`: how long it was waited for. */
export type Reading = { checkout: CheckoutDto; receivedAt: number; tookMs?: number };

/** Old news never replaces newer news: a lagging answer must not turn Paid back into Waiting. */
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

/** Nothing more comes by asking: it never opened, or the gateway reported an end. */
export const isSettled = ({ phase, status }: CheckoutDto): boolean =>
  phase === 'rejected' || (phase === 'closed' && status !== null && isEnd(status));
