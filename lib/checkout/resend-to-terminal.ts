import type { Checkout } from '../domain/checkout';
import type { GatewayError } from '../domain/gateway-error';
import type { CheckoutId } from '../domain/ids';
import { may } from '../domain/may';
import { err, ok, type Result } from '../domain/result';
import type { Staff } from '../domain/staff';
import { change } from './change';
import type { Deps } from './deps';
import { readCheckout } from './read-checkout';

export type ResendError =
  | { readonly kind: 'not_allowed' | 'not_found' | 'not_cancellable' }
  | { readonly kind: 'gateway'; readonly error: GatewayError };

/**
 * A card terminal shows its payment once more, for instance after somebody left it by mistake. Nothing about the payment
 * changes; what is true of it comes back. `not_cancellable`: it is over, or somebody is paying it.
 */
export async function resendToTerminal(
  deps: Deps,
  { id, staff }: { readonly id: CheckoutId; readonly staff: Staff },
): Promise<Result<Checkout, ResendError>> {
  if (!may(staff, 'checkouts.open')) return err({ kind: 'not_allowed' });
  const found = await deps.store.find(id, staff.branchId);
  if (!found) return err({ kind: 'not_found' });
  const { phase, status, gateway, wishes } = found;
  const isWaiting = wishes.channel === 'terminal' && phase === 'open' && status === 'PENDING';
  if (!gateway || !isWaiting) return err({ kind: 'not_cancellable' });
  await change(deps, id, () => ({
    set: {},
    by: staff.id,
    events: [{ kind: 'checkout.resent', detail: {} }],
  }));
  const answer = await deps.gateway.resendToTerminal(gateway.id);
  if (!answer.ok) return err({ kind: 'gateway', error: answer.error });
  return ok(await readCheckout(deps, found));
}
