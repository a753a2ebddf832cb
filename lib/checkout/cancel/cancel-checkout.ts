import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId, CheckoutId, StaffId } from '../../domain/core/ids';
import { nextActions } from '../../domain/checkout/display-state';
import { err, ok, type Result } from '../../domain/core/result';
import type { CheckoutDeps } from '../deps';
import { sendCancel } from './send-cancel';
import { SECOND } from '../../domain/core/durations';

/** Longer than a cancel can take: until then the watcher leaves it to this process. */
const CANCEL_LEASE_MS = 40 * SECOND;

type CancelInput = {
  readonly id: CheckoutId;
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  /** The order is still to be paid by another checkout: its link stays valid. */
  readonly keepsLink?: boolean;
  /** Somebody wants it cancelled even if the customer's money is reserved by now, which it releases. */
  readonly releases?: boolean;
};

type CancelError = { readonly kind: 'not_found' } | { readonly kind: 'not_cancellable' };

/**
 * Cancels a checkout at the gateway and returns what is true afterwards, which may be PAID, or phase `cancelling` when
 * the outcome of the cancel is unknown. Cancelling what has ended is no error.
 */
export async function cancelCheckout(
  deps: CheckoutDeps,
  { id, staff, keepsLink = false, releases = false }: CancelInput,
): Promise<Result<Checkout, CancelError>> {
  const found = await deps.store.find(id, staff.branchId);
  if (!found) {
    await deps.store.noteDenied(id, staff.id);
    return err({ kind: 'not_found' });
  }
  if (found.phase === 'closed' || found.phase === 'cancelling') return ok(found);
  const isKept = ({ status }: Checkout) => status === 'AUTHORIZED' && !releases;
  if (isKept(found) || !nextActions(found).includes('cancel')) return err({ kind: 'not_cancellable' });
  let isOurs = false;
  let isReserved = false;
  const cancelling = await deps.store.change(id, (current) => {
    // Of two requests at once only the one that finds the checkout open sends the cancel.
    isOurs = current.phase === 'open';
    if (!isOurs) return null;
    isReserved = isKept(current);
    if (isReserved) return null;
    const events = [{ kind: 'checkout.cancelling' as const, detail: {} }];
    return {
      set: { phase: 'cancelling', ownerInstance: deps.instance() },
      by: staff.id,
      events,
      endsLink: !keepsLink,
      watchIn: CANCEL_LEASE_MS,
    };
  });
  if (isReserved) return err({ kind: 'not_cancellable' });
  return ok(isOurs ? await sendCancel(deps, cancelling) : cancelling);
}
