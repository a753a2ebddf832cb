import type { CheckoutSearch, GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import { hasNewPostings } from '../../domain/checkout/unmatched-payment';
import type { Checkout } from '../../domain/checkout/checkout';
import { asGatewayCheckoutId } from '../../domain/core/ids';
import { readRequestId } from '../../domain/core/request-id';
import { endedUnpaid, STATUS_FACTS } from '../../domain/checkout/status';
import { type KnownRange, SWEEPS } from '../../domain/checkout/watch-schedule';
import type { SweepPass } from '../../domain/ports/reconcile-store';
import type { ReconcileDeps } from '../deps';
import { applyBackPressure } from '../observe/take-observation';
import { readExternalPayment, readOrphan } from '../observe/read-unmatched';

/** Checkouts per call. The document names no maximum; a gateway that returns fewer says how many pages there are. */
const PAGE_SIZE = 100;

/**
 * Searches the gateway for changes among the checkouts of a range, many per call. A search decides nothing: it says which
 * checkouts to read. An entry that shows what we know already is as good as a read of it. One run asks for so many pages
 * at most; the next one goes on where it stopped.
 */
export async function sweep(deps: ReconcileDeps, range: KnownRange): Promise<void> {
  const pass = await deps.reconcile.readPass(range);
  const isOver = pass?.next === null;
  if (isOver && deps.clock.now() - pass.startedAt < SWEEPS[range].passEveryMs) return;
  if (pass?.next && (await deps.budget.isPaused())) return;
  const from = pass?.next ?? (await firstPage(deps, range));
  if (from === null) return;
  const startedAt = pass?.next ? pass.startedAt : deps.clock.now();
  const swept = await sweepWhere(
    deps,
    { filter: { afterId: from.afterId }, page: from.page, most: SWEEPS[range].pages },
    readExternalPayments,
  );
  const next = nextPass({ ...from, startedAt, hasFailed: pass?.hasFailed ?? false }, swept, range);
  // Most ranges fit into one run, and there is nothing to remember.
  if (next || pass) await deps.reconcile.keepPass(range, next);
}

async function firstPage({ reconcile }: ReconcileDeps, range: KnownRange): Promise<SweepPass['next']> {
  const oldest = await reconcile.oldestOf(range);
  return oldest === null ? null : { afterId: asGatewayCheckoutId(String(BigInt(oldest) - 1n)), page: 0 };
}

type Begun = Omit<SweepPass, 'next'> & NonNullable<SweepPass['next']>;

/** A page that fails twice ends the pass: what lies before it is searched again instead of waiting for it. */
function nextPass(
  { afterId, startedAt, hasFailed }: Begun,
  { next, isFailed }: Swept,
  range: KnownRange,
): SweepPass | null {
  if (next !== null)
    return isFailed && hasFailed ? null : { startedAt, next: { afterId, page: next }, hasFailed: isFailed };
  return SWEEPS[range].passEveryMs > 0 ? { startedAt, next: null, hasFailed: false } : null;
}

/** The same for all checkouts of the account after this id. */
export async function sweepAfter(deps: ReconcileDeps, afterId: GatewayCheckout['id']): Promise<void> {
  await sweepWhere(deps, { filter: { afterId } }, readExternalPayments);
}

/** Handles checkouts of the account that we do not know. Resolves to whether all of them are done. */
type ReadUnknown = (deps: ReconcileDeps, found: readonly GatewayCheckout[]) => Promise<boolean>;

type Wanted = { readonly filter: CheckoutSearch; readonly page?: number; readonly most?: number };

/** `next`: the page to go on with; null: there is none. `isDone`: everything was seen and handled. */
type Swept = { readonly next: number | null; readonly isDone: boolean; readonly isFailed: boolean };

/** The same for at most so many pages of what `filter` finds. The caller has checked that calls are not paused. */
export async function sweepWhere(
  deps: ReconcileDeps,
  { filter, page: first = 0, most = Infinity }: Wanted,
  readUnknown: ReadUnknown,
): Promise<Swept> {
  let isDone = true;
  for (let page = first; page < first + most; page += 1) {
    if (page > first && (await deps.budget.isPaused())) return { next: page, isDone: false, isFailed: true };
    const startedAt = deps.clock.now();
    const answer = await deps.gateway.search(filter, { page, size: PAGE_SIZE });
    if (!answer.ok) {
      deps.log.warn({ error: answer.error }, 'search failed');
      await applyBackPressure(deps, answer.error);
      return { next: page, isDone: false, isFailed: true };
    }
    const { checkouts, totalPages } = answer.value;
    const unknown = await compare(deps, checkouts, startedAt);
    isDone = (await readUnknown(deps, unknown)) && isDone;
    if (checkouts.length === 0 || page + 1 >= totalPages) return { next: null, isDone, isFailed: false };
  }
  return { next: first + most, isDone: false, isFailed: false };
}

/** Marks our checkouts as seen or due, handles orphans, and resolves to the checkouts that are not ours. */
async function compare(
  deps: ReconcileDeps,
  found: readonly GatewayCheckout[],
  startedAt: number,
): Promise<readonly GatewayCheckout[]> {
  const ours = await deps.reconcile.findByRequestIds(found.map(({ requestId }) => requestId));
  const mine = new Map(ours.map((checkout) => [checkout.requestId, checkout]));
  const isOf = (seen: GatewayCheckout, checkout: Checkout) => checkout.gateway?.id === seen.id;
  const pairs = found.flatMap((seen) => {
    const checkout = mine.get(seen.requestId);
    return checkout ? [{ seen, checkout }] : [];
  });
  const known = pairs.filter(({ seen, checkout }) => isOf(seen, checkout));
  const unchanged = known.filter(({ seen, checkout }) => isUnchanged(seen, checkout));
  await deps.reconcile.markSeen(
    unchanged.map(({ seen, checkout }) => ({ id: checkout.id, status: seen.status })),
    startedAt,
  );
  await deps.watch.expedite(
    known
      .filter(({ seen, checkout }) => checkout.anomaly === null && !isUnchanged(seen, checkout))
      .map(({ checkout }) => checkout.id),
  );
  await readOrphans(
    deps,
    pairs.filter(({ seen, checkout }) => !isOf(seen, checkout)),
  );
  return found.filter(({ requestId }) => !mine.has(requestId));
}

const isUnchanged = (
  seen: GatewayCheckout,
  { status, refundedMinor, pendingRefund, anomaly }: Checkout,
): boolean =>
  anomaly === null &&
  pendingRefund === null &&
  seen.status === status &&
  (seen.refundedMinor ?? 0) <= refundedMinor;

type Pair = { readonly seen: GatewayCheckout; readonly checkout: Checkout };

/** Ours by request id, but with another gateway id than we know, or with none known yet. */
async function readOrphans(deps: ReconcileDeps, pairs: readonly Pair[]): Promise<void> {
  if (pairs.length === 0) return;
  const held = await deps.reconcile.findUnmatchedPayments(pairs.map(({ seen }) => seen.id));
  for (const { seen, checkout } of pairs) {
    const known = held.get(seen.id) ?? null;
    if (endedUnpaid(seen.status) || (known && !hasNewPostings(known, seen))) continue;
    // The process that is sending the create will see it too.
    if (checkout.phase === 'creating') continue;
    if (checkout.phase === 'outcome_unknown') await deps.watch.expedite([checkout.id]);
    else await readOrphan(deps, checkout, seen.id);
  }
}

/** One after the other, until the gateway asks to slow down. Resolves to whether every one was handled. */
export async function readEach(
  deps: ReconcileDeps,
  found: readonly GatewayCheckout[],
  read: (deps: ReconcileDeps, id: GatewayCheckout['id']) => Promise<boolean>,
): Promise<boolean> {
  let isDone = true;
  for (const { id } of found) {
    if (await read(deps, id)) continue;
    isDone = false;
    if (await deps.budget.isPaused()) break;
  }
  return isDone;
}

/** Reads external payments that are not reported yet or have changed. */
export async function readExternalPayments(
  deps: ReconcileDeps,
  found: readonly GatewayCheckout[],
): Promise<boolean> {
  const paid = found.filter(({ status }) => STATUS_FACTS[status].money === 'taken');
  if (paid.length === 0) return true;
  const held = await deps.reconcile.findUnmatchedPayments(paid.map(({ id }) => id));
  const changes = paid.filter((seen) => hasNewPostings(held.get(seen.id) ?? null, seen));
  // After a restore these may be sales that the backup did not know: `reconcileRestored` decides about them.
  const isRestoring = changes.some(looksLikeOurs) && (await deps.reconcile.restoredFrom()) !== null;
  const external = changes.filter((seen) => !(isRestoring && looksLikeOurs(seen)));
  return readEach(deps, external, readExternalPayment);
}

/** Whether its request id has the shape that `newCheckout` makes. No proof of whose it is. */
export const looksLikeOurs = ({ requestId }: GatewayCheckout): boolean => readRequestId(requestId) !== null;
