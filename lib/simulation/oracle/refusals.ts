import type { Difference } from './difference';
import type { Evidence } from './evidence';
import { groupBy } from './group-by';

/** The fault of a gateway that does what it was asked and says that it refuses. */
const LYING_NO = 'envelope';

/**
 * I15: where staff were told that the gateway could not be reached, it never heard of the charge; where they were told
 * that it refuses, it had said so. (Where searches did not find a charge, it may come late, and is closed then.)
 */
export function startedAllTheSame({ book, checkouts, gateway }: Evidence): Difference[] {
  const made = new Map([...gateway.values()].map((facts) => [facts.requestId, facts]));
  const calls = groupBy(
    book.flatMap((line) => (line.kind === 'request' && line.method === 'POST' ? [line] : [])),
    ({ requestId }) => requestId,
  );
  return checkouts.flatMap((row) => {
    const facts = made.get(row.requestId);
    if (!facts) return [];
    const [call, another] = calls.get(row.requestId) ?? [];
    // A second create may be refused because of the first.
    const hadNoRefusal = call !== undefined && another === undefined && call.fault !== LYING_NO;
    const isInvented =
      row.rejection === 'gateway_unreachable' || (row.rejection === 'gateway_refused' && hadNoRefusal);
    if (!isInvented) return [];
    const sentence = `${row.id} was called ${String(row.rejection)}, and the gateway made it`;
    return [{ invariant: 'I15', sentence, rows: [row, ...facts.rows] }];
  });
}
