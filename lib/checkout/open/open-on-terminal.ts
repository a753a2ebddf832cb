import type { CheckoutId, OrderId } from '../../domain/core/ids';
import { can, type Staff } from '../../domain/staff/staff';
import { err, ok, type Result } from '../../domain/core/result';
import type { CheckoutDeps } from '../deps';
import { COUNTER_MINUTES, idempotentRequest, newCheckout } from './new-checkout';
import { noteOfOrder, type OpenAnotherError, openInstead } from './open-another';
import type { Opened } from './open-order';
import type { Checkout } from '../../domain/checkout/checkout';
import type { GatewayError } from '../../domain/gateway/gateway-error';
import { readCheckout } from '../observe/read-checkout';

type OpenOnTerminalInput = {
  readonly idempotencyKey: string;
  readonly staff: Staff;
  readonly orderId: OrderId;
  /** Digits, as the gateway lists its payment devices. */
  readonly terminalId: string;
  readonly language: 'en' | 'ar';
};

/** Shows an order on a card terminal of the payment service, in place of its code, which is cancelled first. */
export async function openOnTerminal(
  deps: CheckoutDeps,
  { idempotencyKey, staff, orderId, terminalId, language }: OpenOnTerminalInput,
): Promise<Result<Opened, OpenAnotherError | { readonly kind: 'not_allowed' }>> {
  if (!can(staff, 'checkouts.open')) return err({ kind: 'not_allowed' });
  const order = { id: orderId, branchId: staff.branchId };
  const description = await noteOfOrder(deps, order);
  return openInstead(deps, {
    idempotency: idempotentRequest(idempotencyKey, staff.id, { orderId, terminalId }),
    order,
    staff,
    checkout: newCheckout(deps, {
      channel: 'terminal',
      language,
      terminalId,
      // The documents name no limits for terminals.
      expiresIn: COUNTER_MINUTES,
      ...(description !== undefined && { description }),
    }),
  });
}

type ResendError =
  | { readonly kind: 'not_allowed' | 'not_found' | 'not_cancellable' }
  | { readonly kind: 'gateway'; readonly error: GatewayError };

/**
 * A card terminal shows its payment again, for instance after somebody left it by mistake. Nothing about the payment
 * changes; its state is read and returned. `not_cancellable`: it is over, or somebody is paying it.
 */
export async function resendToTerminal(
  deps: CheckoutDeps,
  { id, staff }: { readonly id: CheckoutId; readonly staff: Staff },
): Promise<Result<Checkout, ResendError>> {
  if (!can(staff, 'checkouts.open')) return err({ kind: 'not_allowed' });
  const found = await deps.store.find(id, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const { phase, status, gateway, request } = found;
  const isWaiting = request.channel === 'terminal' && phase === 'open' && status === 'PENDING';
  if (!gateway || !isWaiting) return err({ kind: 'not_cancellable' });
  await deps.store.change(id, () => ({
    set: {},
    by: staff.id,
    events: [{ kind: 'checkout.resent', detail: {} }],
  }));
  const answer = await deps.gateway.resendToTerminal(gateway.id);
  if (!answer.ok) return err({ kind: 'gateway', error: answer.error });
  return ok(await readCheckout(deps, found));
}
