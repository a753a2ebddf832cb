import { compare } from '../oracle/compare';
import { codesOf, type Ledger } from './ledger';
import type { Shop } from './open-shop';

/** What may not even be wrong for a moment; everything else may be learnt a little later. */
const AT_ONCE: ReadonlySet<string> = new Set(['I2', 'I4', 'I5', 'I7', 'I8', 'I11']);

/** Throws when something is true of the shop that the ledger says can never be. */
export async function checkNow(ledger: Ledger, { world }: Shop): Promise<void> {
  const wrong = (await compare(world.store.db, await world.gateway.book()))
    .filter(({ invariant }) => AT_ONCE.has(invariant))
    .map(({ invariant, sentence }) => `${invariant}: ${sentence}`);
  const { rows } = await world.store.db.execute<{ id: string; status: string | null; bookedMinor: number }>(
    `select id, status, coalesce(booked_minor, 0)::float8 as "bookedMinor" from checkouts`,
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  for (const { promised } of ledger.taps)
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
