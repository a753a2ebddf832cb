import type { Difference } from './difference';
import { type Evidence, groupBy, type OurCheckout } from './evidence';

const PAYABLE: ReadonlySet<string> = new Set(['PENDING', 'PENDING_CONFIRMATION', 'AUTHORIZED']);
/** Verdicts of reads that were believed. */
const BELIEVED: ReadonlySet<string> = new Set(['applied', 'late', 'unusual']);
const UNCLEAR: ReadonlySet<string> = new Set(['creating', 'outcome_unknown', 'cancelling']);

/** I4: no order of ours has two codes that can be paid. */
export function payableTwice({ gateway, checkouts }: Evidence): Difference[] {
  const orderOf = new Map(checkouts.map(({ requestId, orderId }) => [requestId, orderId]));
  const payable = [...gateway.values()].filter(
    ({ status, requestId }) => PAYABLE.has(status) && orderOf.has(requestId),
  );
  return [...groupBy(payable, ({ requestId }) => orderOf.get(requestId))]
    .filter(([, codes]) => codes.length > 1)
    .map(([order, codes]) => ({
      invariant: 'I4',
      sentence: `${String(order)} has ${codes.length} codes that can be paid`,
      rows: codes.flatMap(({ rows }) => rows),
    }));
}

/** I17: once money came for an order, none of its other codes is left for anybody to pay. */
export function payableBesideMoney({ gateway, checkouts }: Evidence): Difference[] {
  const ofOrder = groupBy(checkouts, ({ orderId }) => orderId);
  return checkouts.flatMap((row) => {
    const facts = row.gatewayId === null ? undefined : gateway.get(row.gatewayId);
    const beside = ofOrder
      .get(row.orderId)
      ?.find(({ id, bookedMinor }) => id !== row.id && bookedMinor !== null);
    const isLeft = row.phase === 'open' && row.status === 'PENDING' && facts?.status === 'PENDING';
    if (!beside || !isLeft || row.bookedMinor !== null) return [];
    const sentence = `${row.id} can be paid, and money came for ${beside.id} of the same order`;
    return [{ invariant: 'I17', sentence, rows: [row, beside, ...facts.rows] }];
  });
}

/** I5: what is called paid was read as paid, and its money is booked. */
export function paidWithoutRead({ checkouts, reads }: Evidence): Difference[] {
  const read = new Set(
    reads
      .filter(({ status, verdict }) => status === 'PAID' && BELIEVED.has(verdict))
      .map(({ checkoutId }) => checkoutId),
  );
  return checkouts
    .filter(({ id, status, bookedMinor }) => status === 'PAID' && !(read.has(id) && bookedMinor !== null))
    .map((row) => ({
      invariant: 'I5',
      sentence: `${row.id} is called paid without a read that says so`,
      rows: [row],
    }));
}

/** I10: nothing is unclear for longer than `limitMs`; with 0, nothing at all. */
export const unclear =
  (limitMs: number) =>
  ({ checkouts }: Evidence): Difference[] =>
    checkouts
      .filter(({ phase, ageMs }) => UNCLEAR.has(phase) && (limitMs === 0 || ageMs > limitMs))
      .map((row: OurCheckout) => ({
        invariant: 'I10',
        sentence: `${row.id} is still ${row.phase}`,
        rows: [row],
      }));
