import type { Difference } from './difference';
import { type Evidence, groupBy, type LedgerLine } from './evidence';

/** Counted for a sale as soon as it was seen, without a decision. */
const countsAtOnce = ({ transfer, account }: LedgerLine): boolean =>
  transfer.startsWith('payment/') && account === 'receivable';

/** I12: money after an end, or a second payment of one sale, is set aside until somebody decides. */
export const notSetAside = (evidence: Evidence): Difference[] => [
  ...late(evidence),
  ...second(evidence),
  ...secondUnsaid(evidence),
];

const orderOfEach = ({ checkouts }: Evidence) =>
  new Map(checkouts.map(({ gatewayId, orderId }) => [gatewayId, orderId]));

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

function second(evidence: Evidence): Difference[] {
  const orderOf = orderOfEach(evidence);
  return [...groupBy(evidence.ledger.filter(countsAtOnce), ({ gatewayId }) => orderOf.get(gatewayId))]
    .filter(([order, lines]) => order !== undefined && lines.length > 1)
    .map(([order, lines]) => ({
      invariant: 'I12',
      sentence: `${String(order)} was paid ${lines.length} times and all of it counts for the sale`,
      rows: lines,
    }));
}

/** The exception must say that the sale was paid already, or that the amount differs. */
const SAYS_SO: ReadonlySet<string> = new Set(['duplicate', 'mismatch']);

const isPayment = ({ transfer, account }: LedgerLine): boolean =>
  transfer.startsWith('payment/') && account === 'gateway_clearing';

function secondUnsaid(evidence: Evidence): Difference[] {
  const orderOf = orderOfEach(evidence);
  const told = evidence.reports.filter(({ kind }) => SAYS_SO.has(kind));
  const isSaid = new Set(told.map(({ gatewayId }) => gatewayId));
  return [...groupBy(evidence.ledger.filter(isPayment), ({ gatewayId }) => orderOf.get(gatewayId))]
    .filter(([order]) => order !== undefined)
    .flatMap(([order, [, ...further]]) =>
      further
        .filter(({ gatewayId }) => !isSaid.has(gatewayId))
        .map((line) => ({
          invariant: 'I12',
          sentence: `${line.gatewayId} paid ${String(order)} once more and nobody was told so`,
          rows: [line],
        })),
    );
}
