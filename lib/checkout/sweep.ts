import type { Checkout } from '../domain/checkout';
import type { GatewayCheckout } from '../domain/gateway-checkout';
import { asGatewayCheckoutId } from '../domain/ids';
import { STATUS_FACTS } from '../domain/status';
import type { SweepRange } from '../domain/sweep-range';
import type { Deps } from './deps';
import { obeyGateway } from './obey-gateway';
import { foreignFingerprint, readForeign } from './read-foreign';
import { readStray } from './read-stray';

/** Checkouts per call. The document names no largest size; a gateway that gives fewer says how many pages there are. */
const PAGE_SIZE = 100;

/**
 * Searches the gateway for what changed among the checkouts of a range: many per call. A search decides nothing,
 * it only says which checkout to read; one that shows what we know already is as good as a read of it.
 */
export async function sweep(deps: Deps, range: SweepRange): Promise<void> {
  const oldest = await deps.watch.oldestOf(range);
  if (oldest === null) return;
  await sweepAfter(deps, asGatewayCheckoutId(String(BigInt(oldest) - 1n)));
}

/** The same for everything the account has after a checkout of that id. */
export async function sweepAfter(deps: Deps, afterId: GatewayCheckout['id']): Promise<void> {
  for (let page = 0; ; page += 1) {
    if (await deps.watch.isPaused()) return;
    const startedAt = deps.clock.now();
    const answer = await deps.gateway.search({ afterId }, { page, size: PAGE_SIZE });
    if (!answer.ok) {
      deps.log.warn({ error: answer.error }, 'search failed');
      await obeyGateway(deps, answer.error);
      return;
    }
    const { checkouts, totalPages } = answer.value;
    await compare(deps, checkouts, startedAt);
    if (checkouts.length === 0 || page + 1 >= totalPages) return;
  }
}

async function compare(deps: Deps, found: readonly GatewayCheckout[], startedAt: number): Promise<void> {
  const ours = await deps.watch.findByRequestIds(found.map(({ requestId }) => requestId));
  const mine = new Map(ours.map((checkout) => [checkout.requestId, checkout]));
  const isOf = (seen: GatewayCheckout, checkout: Checkout) => checkout.gateway?.id === seen.id;
  const pairs = found.flatMap((seen) => {
    const checkout = mine.get(seen.requestId);
    return checkout ? [{ seen, checkout }] : [];
  });
  const known = pairs.filter(({ seen, checkout }) => isOf(seen, checkout));
  const unchanged = known.filter(({ seen, checkout }) => isUnchanged(seen, checkout));
  await deps.watch.markSeen(
    unchanged.map(({ seen, checkout }) => ({ id: checkout.id, status: seen.status })),
    startedAt,
  );
  await deps.watch.hasten(
    known
      .filter(({ seen, checkout }) => checkout.oddity === null && !isUnchanged(seen, checkout))
      .map(({ checkout }) => checkout.id),
  );
  await readStrays(
    deps,
    pairs.filter(({ seen, checkout }) => !isOf(seen, checkout)),
  );
  await readForeigners(
    deps,
    found.filter(({ requestId }) => !mine.has(requestId)),
  );
}

const isUnchanged = (seen: GatewayCheckout, { status, refundedMinor, oddity }: Checkout): boolean =>
  oddity === null && seen.status === status && (seen.refundedMinor ?? 0) <= refundedMinor;

type Pair = { readonly seen: GatewayCheckout; readonly checkout: Checkout };

/** Ours by request id, but under another id of the gateway, or not known to exist there. */
async function readStrays(deps: Deps, pairs: readonly Pair[]): Promise<void> {
  const twins = await deps.watch.reported(pairs.map(({ seen }) => `duplicate/${seen.id}/payment`));
  for (const { seen, checkout } of pairs) {
    const isSettled = STATUS_FACTS[seen.status].isEnd && STATUS_FACTS[seen.status].money === 'none';
    if (isSettled || twins.has(`duplicate/${seen.id}/payment`)) continue;
    // Whoever is asking right now will see it too.
    if (checkout.phase === 'opening') continue;
    if (checkout.phase === 'unanswered') await deps.watch.hasten([checkout.id]);
    else await readStray(deps, checkout, seen.id);
  }
}

async function readForeigners(deps: Deps, found: readonly GatewayCheckout[]): Promise<void> {
  const paid = found.filter(({ status }) => STATUS_FACTS[status].money === 'taken');
  const known = await deps.watch.reported(paid.map(({ id }) => foreignFingerprint(id)));
  for (const { id } of paid) if (!known.has(foreignFingerprint(id))) await readForeign(deps, id);
}
