import type { GatewayCheckout } from '../../domain/gateway/gateway-checkout';
import { asCheckoutId, asOrderId, type GatewayCheckoutId } from '../../domain/core/ids';
import type { ImportOutcome } from '../../domain/ports/reconcile-store';
import { readRequestId } from '../../domain/core/request-id';
import { referenceBehind } from '../../domain/checkout/gateway-reference';
import { isEnd } from '../../domain/checkout/status';
import { codeRequest, lifeMs } from '../open/new-checkout';
import type { ReconcileDeps } from '../deps';
import { identity } from '../create/keep-identity';
import { looksLikeOurs, readEach, readExternalPayments, sweepWhere } from './sweep';
import { makeCode } from '../create/accept-answer';
import { flagExternalPayment, readUnmatched } from '../observe/read-unmatched';
import { settle } from '../observe/settle';

/**
 * After a restore: searches the account beyond the backup's newest checkouts and imports what the backup did not know.
 * Repeated until all of it is imported, flagged or over; only then are unknown checkouts external payments.
 */
export async function reconcileRestored(deps: ReconcileDeps): Promise<void> {
  const filter = await deps.reconcile.restoredFrom();
  if (!filter || (await deps.budget.isPaused())) return;
  const { isDone } = await sweepWhere(deps, { filter }, readUnknown);
  if (!isDone) return;
  await deps.reconcile.endRestored();
  deps.log.info({ ...filter }, 'reconciled after a restore');
}

async function readUnknown(deps: ReconcileDeps, found: readonly GatewayCheckout[]): Promise<boolean> {
  const external = found.filter((seen) => !looksLikeOurs(seen));
  const isExternalDone = await readExternalPayments(deps, external);
  const lost = found.filter(looksLikeOurs);
  const flagged = await deps.reconcile.findUnmatchedPayments(lost.map(({ id }) => id));
  const open = lost.filter(({ id }) => !flagged.has(id));
  return (await readEach(deps, open, importLost)) && isExternalDone;
}

/** Stands in for the request of a lost sale, which the gateway does not tell. */
const LOST_REQUEST = codeRequest({ deviceReference: 'restored', qrSize: 512, language: 'en' });

/**
 * A checkout that was made after the restored backup: it becomes a sale again, is watched while it is open, and its money
 * is booked like any other. What cannot be a sale of ours is flagged once it is paid. Resolves to whether it is done.
 */
async function importLost(deps: ReconcileDeps, id: GatewayCheckoutId): Promise<boolean> {
  const observation = await readUnmatched(deps, id);
  if (!observation) return false;
  const { checkout: seen } = observation;
  const outcome = looksLikeOurs(seen) ? await store(deps, seen) : ({ kind: 'other_shape' } as const);
  if (outcome.kind !== 'imported') {
    await flagExternalPayment(deps, observation, { restored: outcome.kind });
    // The next sweep reads one that can still be paid again.
    return isEnd(seen.status);
  }
  const { checkout } = outcome;
  // A duplicate under one request id: the next sweep knows the first one and cancels or books the second.
  if (checkout.gateway?.id !== seen.id) return false;
  deps.log.info({ checkoutId: checkout.id, gatewayId: seen.id }, 'lost sale imported');
  await settle(deps, checkout.id, observation);
  return true;
}

async function store(
  deps: ReconcileDeps,
  seen: GatewayCheckout,
): Promise<ImportOutcome | { kind: 'amount_unreadable' }> {
  const { amount, cashMinor, requestId, reference: gatewayReference, notification } = seen;
  if (!amount || amount.minor === 0 || cashMinor === null) return { kind: 'amount_unreadable' };
  // By the gateway's clock; one ahead of ours would keep the sale at the top of the list.
  const createdAt = Math.min(seen.createdAt ?? deps.clock.now(), deps.clock.now());
  const systemId = readRequestId(requestId)?.system ?? null;
  const isOver = isEnd(seen.status);
  const code = isOver ? null : await makeCode(deps, seen, { png: null, request: LOST_REQUEST, systemId });
  return deps.reconcile.importCheckout(
    {
      id: asOrderId(`ord_${deps.random.text(128)}`),
      reference: referenceBehind(gatewayReference, systemId),
      gatewayReference,
      systemId,
      amount,
      createdAt,
    },
    {
      id: asCheckoutId(`chk_${deps.random.text(128)}`),
      requestId,
      request: LOST_REQUEST,
      gateway: identity(seen),
      notification,
      qr: code?.image ?? null,
      phase: isOver ? 'closed' : 'open',
      createdAt,
      expiresAt: createdAt + lifeMs(LOST_REQUEST),
    },
  );
}
