import { findRefusal, findRequest, storedKeys } from './idempotent-request';

/** How many chips there is ever room for. */
export const MOST_QUICK = 4;

/**
 * The amounts that this device charged most often of late, the newer one first among equals; smallest first, so that each
 * keeps its place while they are the same. From the requests that the device keeps anyway, so of the last twenty.
 */
export function quickAmounts(currency: string): number[] {
  const counts = new Map<number, number>();
  const requests = storedKeys().flatMap((key) => findRequest(key) ?? []);
  for (const { key, amountMinor, orderId, currency: of } of requests) {
    // A further code of a sale is no sale, and what was refused or stopped is not to be done again.
    if (orderId !== null || of !== currency || findRefusal(key)) continue;
    counts.set(amountMinor, (counts.get(amountMinor) ?? 0) + 1);
  }
  // The requests come newest first, and sorting keeps the order of equals.
  const often = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_QUICK);
  return often.map(([minor]) => minor).sort((a, b) => a - b);
}
