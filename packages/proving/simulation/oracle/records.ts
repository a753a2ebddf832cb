import type { Difference } from './difference';
import { type Evidence, OURS } from './evidence';

const UNPAID: ReadonlySet<string> = new Set([
  'PENDING',
  'PENDING_CONFIRMATION',
  'AUTHORIZED',
  'FAILED',
  'CANCELLED',
  'EXPIRED',
]);

const TAKEN: ReadonlySet<string> = new Set(['PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'CHARGEBACK']);

/** I7: what was paid never turned unpaid by itself. */
export const turnedUnpaid = ({ changes }: Evidence): Difference[] =>
  changes
    .filter(({ from, to }) => from !== null && TAKEN.has(from) && UNPAID.has(to))
    .map((row) => ({
      invariant: 'I7',
      sentence: `${String(row.checkoutId)} went from ${String(row.from)} to ${row.to}`,
      rows: [row],
    }));

/** I8: the event log is whole. */
export const brokenChains = ({ chain }: Evidence): Difference[] =>
  chain.map((row) => ({ invariant: 'I8', sentence: `The event log is broken at ${row.where}`, rows: [row] }));

/** I11: whatever was asked of the gateway under one of our request ids was stored before. */
export function withoutIntent({ book, checkouts }: Evidence): Difference[] {
  const known = new Set(checkouts.map(({ requestId }) => requestId));
  return book.flatMap((row) =>
    row.kind === 'request' &&
    row.method === 'POST' &&
    row.requestId?.startsWith(OURS) &&
    !known.has(row.requestId)
      ? [{ invariant: 'I11', sentence: `${row.requestId} was asked for and is not stored`, rows: [row] }]
      : [],
  );
}
