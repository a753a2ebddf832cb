import type { GatewayCheckout } from '../domain/gateway-checkout';
import type { Deps } from './deps';
import { importLost } from './import-lost';
import { looksLikeOurs } from './looks-like-ours';
import { readEach, readForeigners, sweepWhere } from './sweep';

/**
 * After a restore: searches the account beyond the backup's newest checkouts and brings back what it did not know.
 * Goes on, sweep by sweep, until all of it is imported, flagged or over; only then are unknown checkouts strangers.
 */
export async function reconcileRestored(deps: Deps): Promise<void> {
  const filter = await deps.watch.restoredFrom();
  if (!filter || (await deps.watch.isPaused())) return;
  const isDone = await sweepWhere(deps, filter, readUnknown);
  if (!isDone) return;
  await deps.watch.endRestored();
  deps.log.info({ ...filter }, 'reconciled after a restore');
}

async function readUnknown(deps: Deps, found: readonly GatewayCheckout[]): Promise<boolean> {
  const strangers = found.filter((seen) => !looksLikeOurs(seen));
  const areStrangersRead = await readForeigners(deps, strangers);
  const lost = found.filter(looksLikeOurs);
  const flagged = await deps.watch.heldApart(lost.map(({ id }) => id));
  const open = lost.filter(({ id }) => !flagged.has(id));
  return (await readEach(deps, open, importLost)) && areStrangersRead;
}
