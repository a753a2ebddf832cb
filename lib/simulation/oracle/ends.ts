import type { Difference } from './difference';
import type { Evidence } from './evidence';
import type { GatewayFacts } from './gateway-checkout-facts';

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
