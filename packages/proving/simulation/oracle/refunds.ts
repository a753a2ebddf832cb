import type { Difference } from './difference';
import { type Evidence, groupBy, type LedgerLine, OUR_REFUND } from './evidence';

const isRefund = ({ transfer, account }: LedgerLine): boolean =>
  transfer.startsWith('refund/') && account === 'gateway_clearing';

/** I3: what was given back is booked as given back, and is never more than was paid. */
export function wrongRefunds({ gateway, ledger }: Evidence): Difference[] {
  return [...gateway.values()].flatMap((facts) => {
    const lines = ledger.filter((line) => line.gatewayId === facts.id);
    const booked = -lines.filter(isRefund).reduce((sum, { minor }) => sum + minor, 0);
    // What the bank took back waits until the dispute is over, and what nobody could book cannot be given back.
    const isOpen = facts.isDisputed || !lines.some(({ transfer }) => transfer.startsWith('payment/'));
    const isRight = isOpen ? booked <= facts.refundedMinor : booked === facts.refundedMinor;
    if (isRight && booked <= facts.paidMinor) return [];
    const sentence = `${facts.id} was given back ${facts.refundedMinor} of ${facts.paidMinor} and ${booked} is booked`;
    return [{ invariant: 'I3', sentence, rows: [...facts.rows, ...lines] }];
  });
}

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
