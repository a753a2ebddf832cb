import { judge } from '../day/judge';
import type { Ledger, Sale } from './ledger';
import type { Shop } from './open-shop';

type Row = { readonly gatewayId: string; readonly account: string; readonly minor: number };

/** Lets the watcher live, holds the books against each other and both against the ledger. Throws at a difference. */
export async function checkEnd(ledger: Ledger, { world }: Shop): Promise<void> {
  if (world.alive().length === 0) await world.start();
  const promised = new Set(ledger.taps.flatMap((tap) => tap.promised ?? []));
  const found = await judge(world, promised);
  const { rows } = await world.store.db.execute<Row>(
    `select gateway_id as "gatewayId", account, sum(amount_minor)::float8 as minor from ledger group by 1, 2`,
  );
  const wrong = [
    ...found.map(({ invariant, sentence }) => `${invariant}: ${sentence}`),
    ...ledger.sales.flatMap((sale) => wrongSums(sale, rows)),
    ...[...world.defects, ...world.gateway.defects].map(String),
  ];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

/** A sale is paid once, with what was owed; whatever else came waits for somebody to decide. */
function wrongSums({ orderId, owedMinor, codes }: Sale, rows: readonly Row[]): string[] {
  const sum = (account: string) =>
    rows
      .filter((row) => row.account === account && codes.some(({ gatewayId }) => gatewayId === row.gatewayId))
      .reduce((total, { minor }) => total + minor, 0);
  const kept = codes.reduce((total, { takenMinor, refundedMinor }) => total + takenMinor - refundedMinor, 0);
  const isTaken = codes.some(({ takenMinor }) => takenMinor > 0);
  const counted = -sum('receivable');
  return [
    ...(sum('gateway_clearing') === kept
      ? []
      : [`${orderId}: the gateway holds ${kept} and ${sum('gateway_clearing')} is booked`]),
    ...([0, owedMinor].includes(counted) ? [] : [`${orderId}: ${counted} counts for ${owedMinor} owed`]),
    ...(isTaken || counted === 0 ? [] : [`${orderId}: counts as paid and nobody paid it`]),
  ];
}
