import { judge } from '../day/judge';
import { compare } from '../oracle/compare';
import { codesOf, type Ledger, type Sale } from './ledger';
import type { Shop } from './open-shop';

/** Invariants that hold at every moment; the others may hold a little later. */
const AT_ONCE: ReadonlySet<string> = new Set(['I2', 'I4', 'I5', 'I7', 'I8', 'I11']);

/** Throws when the shop contradicts the ledger. */
export async function checkNow(ledger: Ledger, { world }: Shop): Promise<void> {
  const wrong = (await compare(world.store.db, await world.gateway.book()))
    .filter(({ invariant }) => AT_ONCE.has(invariant))
    .map(({ invariant, sentence }) => `${invariant}: ${sentence}`);
  const { rows } = await world.store.db.execute<{ id: string; status: string | null; bookedMinor: number }>(
    `select id, status, coalesce(booked_minor, 0)::float8 as "bookedMinor" from checkouts`,
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const { promised } of ledger.requests)
    if (promised && !stored.has(promised)) wrong.push(`${promised} was promised to a till and is not stored`);
  for (const { id, takenMinor } of codesOf(ledger)) {
    const { status, bookedMinor } = stored.get(id) ?? { status: null, bookedMinor: 0 };
    if (bookedMinor > takenMinor)
      wrong.push(`${id} is booked with ${bookedMinor} and ${takenMinor} was taken`);
    if (status === 'PAID' && takenMinor === 0) wrong.push(`${id} is called paid and nobody paid it`);
  }
  wrong.push(...world.defects.map(String));
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}

type Row = { readonly gatewayId: string; readonly account: string; readonly minor: number };

/** Lets the watcher run, then compares both books with each other and with the ledger. Throws at a difference. */
export async function checkEnd(ledger: Ledger, { world }: Shop): Promise<void> {
  if (world.alive().length === 0) await world.start();
  const promised = new Set(ledger.requests.flatMap((request) => request.promised ?? []));
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

/** A sale is paid once, with what was owed; other money waits for a decision. */
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
