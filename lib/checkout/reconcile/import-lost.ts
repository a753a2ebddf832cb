import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import { asCheckoutId, asOrderId, type GatewayCheckoutId } from '../../domain/core/ids';
import type { ImportOutcome } from '../../domain/ports/checkout-store';
import { isEnd } from '../../domain/checkout/status';
import { codeRequest, lifeMs } from '../open/new-checkout';
import type { CheckoutDeps } from '../deps';
import { identity } from '../create/keep-identity';
import { looksLikeOurs, readEach, readExternalPayments, sweepWhere } from './sweep';
import { makeCode } from '../create/accept-answer';
import { flagExternalPayment, takeObservation } from '../observe/read-unmatched';
import { settle } from '../observe/settle';

/** What the gateway does not tell about a sale that was lost. */
const WISHES = codeRequest({ deviceReference: 'restored', qrSize: 512, language: 'en' });

/**
 * A checkout that a till of ours made after the backup that was restored: it becomes a sale again, watched if it is
 * still open, and its money is booked like any other. What cannot be a sale of ours is flagged once it is paid.
 * Resolves to whether it is dealt with for good.
 */
async function importLost(deps: CheckoutDeps, id: GatewayCheckoutId): Promise<boolean> {
  const observation = await takeObservation(deps, id);
  if (!observation) return false;
  const { checkout: seen } = observation;
  const outcome = looksLikeOurs(seen) ? await store(deps, seen) : ({ kind: 'other_shape' } as const);
  if (outcome.kind !== 'imported') {
    await flagExternalPayment(deps, observation, { restored: outcome.kind });
    // One that can still be paid is looked at again by the next sweep.
    return isEnd(seen.status);
  }
  const { checkout } = outcome;
  // A twin under one request id: the next sweep knows the first and closes or books the second.
  if (checkout.gateway?.id !== seen.id) return false;
  deps.log.info({ checkoutId: checkout.id, gatewayId: seen.id }, 'a lost sale was found');
  await settle(deps, checkout.id, observation);
  return true;
}

async function store(
  deps: CheckoutDeps,
  seen: GatewayCheckout,
): Promise<ImportOutcome | { kind: 'amount_unreadable' }> {
  const { amount, cashMinor, requestId, reference, notification } = seen;
  if (!amount || amount.minor === 0 || cashMinor === null) return { kind: 'amount_unreadable' };
  // The gateway's clock; one that runs ahead of ours would keep the sale on top of the list.
  const createdAt = Math.min(seen.createdAt ?? deps.clock.now(), deps.clock.now());
  const isOver = isEnd(seen.status);
  const code = isOver ? null : await makeCode(deps, seen, { png: null, request: WISHES });
  return deps.store.importCheckout(
    { id: asOrderId(`ord_${deps.random.text(128)}`), reference, amount, createdAt },
    {
      id: asCheckoutId(`chk_${deps.random.text(128)}`),
      requestId,
      request: WISHES,
      gateway: identity(seen),
      notification,
      qr: code?.image ?? null,
      phase: isOver ? 'closed' : 'open',
      createdAt,
      expiresAt: createdAt + lifeMs(WISHES),
    },
  );
}

/**
 * After a restore: searches the account beyond the backup's newest checkouts and brings back what it did not know.
 * Goes on, sweep by sweep, until all of it is imported, flagged or over; only then are unknown checkouts strangers.
 */
export async function reconcileRestored(deps: CheckoutDeps): Promise<void> {
  const filter = await deps.watch.restoredFrom();
  if (!filter || (await deps.watch.isPaused())) return;
  const isDone = await sweepWhere(deps, filter, readUnknown);
  if (!isDone) return;
  await deps.watch.endRestored();
  deps.log.info({ ...filter }, 'reconciled after a restore');
}

async function readUnknown(deps: CheckoutDeps, found: readonly GatewayCheckout[]): Promise<boolean> {
  const strangers = found.filter((seen) => !looksLikeOurs(seen));
  const areStrangersRead = await readExternalPayments(deps, strangers);
  const lost = found.filter(looksLikeOurs);
  const flagged = await deps.watch.findUnmatchedPayments(lost.map(({ id }) => id));
  const open = lost.filter(({ id }) => !flagged.has(id));
  return (await readEach(deps, open, importLost)) && areStrangersRead;
}
