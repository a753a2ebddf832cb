import type { Difference } from './difference';
import type { Evidence, LedgerLine } from './evidence';
import { groupBy } from './group-by';

/** Counted for a sale the moment it was seen, without anybody having decided so. */
const countsAtOnce = ({ transfer, account }: LedgerLine): boolean =>
  transfer.startsWith('payment/') && account === 'receivable';

/** I12: money that came after an end, or a second time for one sale, waits until somebody decides. */
export const notSetAside = (evidence: Evidence): Difference[] => [...late(evidence), ...second(evidence)];

function late({ ledger, reads }: Evidence): Difference[] {
  const isLate = new Set(reads.filter(({ verdict }) => verdict === 'late').map(({ number }) => number));
  return ledger
    .filter((line) => countsAtOnce(line) && isLate.has(line.observation))
    .map((line) => ({
      invariant: 'I12',
      sentence: `${line.gatewayId} was paid after its end and counts for the sale`,
      rows: [line],
    }));
}

function second({ ledger, checkouts }: Evidence): Difference[] {
  const orderOf = new Map(checkouts.map(({ gatewayId, orderId }) => [gatewayId, orderId]));
  return [...groupBy(ledger.filter(countsAtOnce), ({ gatewayId }) => orderOf.get(gatewayId))]
    .filter(([order, lines]) => order !== undefined && lines.length > 1)
    .map(([order, lines]) => ({
      invariant: 'I12',
      sentence: `${String(order)} was paid ${lines.length} times and all of it counts for the sale`,
      rows: lines,
    }));
}
