import type { Difference } from './difference';
import type { Evidence } from './evidence';
import { groupBy } from './group-by';
import { OUR_REFUND } from './ours';

/** I14: what was asked to go back went back once or not at all, is called so, and was stored before it was asked for. */
export const wrongAskedRefunds = (evidence: Evidence): Difference[] => [
  ...carriedOut(evidence),
  ...claimed(evidence),
  ...waiting(evidence),
];

function carriedOut({ book, refunds }: Evidence): Difference[] {
  const known = new Map(refunds.map((refund) => [refund.id, refund]));
  const ours = book.flatMap((line) =>
    line.kind === 'refunded' && line.referenceId?.startsWith(OUR_REFUND)
      ? [{ ...line, referenceId: line.referenceId }]
      : [],
  );
  return [...groupBy(ours, ({ referenceId }) => referenceId)].flatMap(([id, lines]) => {
    const refund = known.get(id);
    const complaint = !refund
      ? 'was carried out and is not stored'
      : lines.length > 1
        ? `was carried out ${lines.length} times`
        : refund.state === 'failed'
          ? 'was carried out and is called failed'
          : null;
    return complaint ? [{ invariant: 'I14', sentence: `${id} ${complaint}`, rows: lines }] : [];
  });
}

function claimed({ gateway, refunds }: Evidence): Difference[] {
  const done = refunds.filter(({ state }) => state === 'done');
  return [...groupBy(done, ({ gatewayId }) => gatewayId)].flatMap(([gatewayId, rows]) => {
    const facts = gateway.get(gatewayId);
    const minor = rows.reduce((sum, row) => sum + row.minor, 0);
    if (!facts || minor <= facts.refundedMinor) return [];
    const sentence = `${gatewayId} gave back ${facts.refundedMinor} and ${minor} is called done`;
    return [{ invariant: 'I14', sentence, rows: [...rows, ...facts.rows] }];
  });
}

const waiting = ({ refunds }: Evidence): Difference[] =>
  refunds
    .filter(({ state }) => state === 'asked')
    .map((row) => ({ invariant: 'I14', sentence: `Nobody knows what became of ${row.id}`, rows: [row] }));
