import type { Difference } from './difference';
import { type Evidence, groupBy } from './evidence';
import type { GatewayFacts } from './gateway-facts';

/** I13: every code that was shown is the one that was asked for, for the money that was asked for. */
export const shownForAnother = ({ gateway, checkouts }: Evidence): Difference[] =>
  checkouts.flatMap((row) => {
    const facts = row.gatewayId === null || row.rejection !== null ? undefined : gateway.get(row.gatewayId);
    if (!facts) return [];
    const { asked, requestId } = facts;
    const isSame = asked.minor === row.askedMinor && asked.currency === row.askedCurrency;
    if (isSame && requestId === row.requestId) return [];
    const sentence = `${row.id} over ${row.askedMinor} ${row.askedCurrency} shows the code of ${facts.id} over ${asked.minor} ${asked.currency}`;
    return [{ invariant: 'I13', sentence, rows: [row, ...facts.rows] }];
  });

/** The fault of a gateway that carries out a request and answers with a refusal. */
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

/** Ends without money, and the line of the gateway's book that makes each of them true. */
const MADE_BY: Readonly<Record<string, (row: GatewayFacts['rows'][number]) => boolean>> = {
  CANCELLED: ({ kind }) => kind === 'cancelled',
  EXPIRED: ({ kind }) => kind === 'expired',
  FAILED: (row) => row.kind === 'declined' && row.final,
};

/** I16: what was called cancelled, expired or failed was that at the gateway at some time. */
export function inventedEnds({ checkouts, changes, gateway }: Evidence): Difference[] {
  const told = new Map(checkouts.map(({ id, status }) => [id, new Set([status])]));
  for (const { checkoutId, from, to } of changes)
    if (checkoutId !== null) told.get(checkoutId)?.add(from).add(to);
  return checkouts.flatMap((row) => {
    const facts = row.gatewayId === null ? undefined : gateway.get(row.gatewayId);
    if (!facts) return [];
    const invented = [...(told.get(row.id) ?? [])].filter((status) => isInvented(status, facts));
    return invented.map((status) => ({
      invariant: 'I16',
      sentence: `${row.id} was called ${String(status)}, which ${facts.id} never was`,
      rows: [row, ...facts.rows],
    }));
  });
}

const isInvented = (status: string | null, { rows }: GatewayFacts): boolean => {
  const makes = status === null ? undefined : MADE_BY[status];
  return makes !== undefined && !rows.some(makes);
};
