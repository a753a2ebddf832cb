import type { CheckoutDto } from '../api/checkout-dto';
import { newest, type Reading } from './reading';

const KEPT = 50;

// Beside SWR's cache, whose `compare` is called with its arguments in either order and so cannot tell older
// from newer.
const readings = new Map<string, Reading>();

/** Takes an answer in and gives back the newest one known of that checkout, which may be an earlier answer. */
export function noteReading(checkout: CheckoutDto, askedAt = Date.now()): Reading {
  const now = Date.now();
  const known = readings.get(checkout.id);
  const reading = newest(known, { checkout, receivedAt: now, tookMs: now - askedAt });
  readings.delete(checkout.id);
  readings.set(checkout.id, reading);
  const [oldest] = readings.keys();
  if (readings.size > KEPT && oldest !== undefined) readings.delete(oldest);
  return reading;
}

/** The newest version seen of a checkout; undefined when none was. */
export const newestVersion = (id: string): number | undefined => readings.get(id)?.checkout.version;

export const forgetReadings = () => readings.clear();
