import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import type { Refund, RefundFailure } from '../../domain/refund/refund';
import type { CheckoutDeps } from '../deps';
import { endRefund } from './refund-outcome';
import { readCheckout } from '../observe/read-checkout';

/**
 * Sends a refund whose intent is stored, then reads the checkout: the answer proves nothing, the gateway's total does.
 * Only a definite no ends the refund here; an unclear outcome is left to the watcher.
 */
export async function sendRefund(deps: CheckoutDeps, checkout: Checkout, refund: Refund): Promise<void> {
  const { id, gateway } = checkout;
  if (!gateway) throw new Error(`Checkout ${id} has a pending refund and no gateway identity.`);
  const { amount, note } = refund;
  const answer = await deps.gateway.refund(gateway.id, { amount, note, referenceId: refund.id });
  if (!answer.ok)
    deps.log.warn({ checkoutId: id, refundId: refund.id, error: answer.error }, 'refund not confirmed');
  const number = await deps.store.nextObservation();
  const read = await readCheckout(deps, checkout);
  const failure = answer.ok ? null : definiteNo(answer.error);
  if (!failure) return;
  // Until a read has shown that nothing was refunded, a refusal may be about a refund that was carried out before.
  const wasRead = read.lastObservation > number;
  if (!wasRead && failure.reason === 'gateway_refused') return;
  await deps.store.change(id, ({ pendingRefund }) =>
    pendingRefund?.id === refund.id ? endRefund(pendingRefund, failure) : null,
  );
}

function definiteNo(error: GatewayError): RefundFailure | null {
  switch (error.kind) {
    case 'refused':
      return { reason: 'gateway_refused', detail: error.message };
    case 'unreachable':
      return { reason: 'gateway_unreachable', detail: null };
    case 'credentials':
      return { reason: 'gateway_credentials', detail: null };
    case 'throttled':
    case 'in_doubt':
      return null;
  }
}
