import type { GatewayCheckoutId } from '../domain/ids';
import { paymentTransfer } from '../domain/ledger';
import { STATUS_FACTS } from '../domain/status';
import type { Deps } from './deps';

export const foreignFingerprint = (id: GatewayCheckoutId): string => `foreign/${id}/payment`;

/**
 * A paid checkout of the account that we never made: from the portal, another system, or lost with a database.
 * It is never attached to a sale by its reference; its money is set aside and a manager is told.
 */
export async function readForeign(deps: Deps, id: GatewayCheckoutId): Promise<void> {
  const number = await deps.store.nextObservation();
  const startedAt = deps.clock.now();
  const answer = await deps.gateway.get(id);
  if (!answer.ok) {
    deps.log.warn({ gatewayId: id, error: answer.error }, 'read failed');
    return;
  }
  const seen = answer.value;
  const isPaid = STATUS_FACTS[seen.status].money === 'taken';
  if (seen.id !== id || !isPaid) return;
  deps.log.error({ gatewayId: id }, 'money that is not ours');
  await deps.watch.bookForeign({
    observation: { number, startedAt, checkout: seen },
    exception: {
      kind: 'foreign',
      fingerprint: foreignFingerprint(id),
      gatewayId: id,
      displayId: seen.displayId,
      moved: 'yes',
      amount: seen.amount,
      detail: { status: seen.statusText, reference: seen.reference, requestId: seen.requestId },
    },
    transfers: seen.amount ? [paymentTransfer(id, { amount: seen.amount, to: 'suspense' })] : [],
  });
}
