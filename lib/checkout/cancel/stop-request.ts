import type { Checkout } from '../../domain/checkout/checkout';
import { isCreatePending } from '../../domain/checkout/status';
import type { BranchId, StaffId } from '../../domain/core/ids';
import type { CheckoutUpdate, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { CheckoutDeps } from '../deps';

type StopInput = {
  /** The key and the person of the charge, who need not be the one who is signed in now. */
  readonly request: Pick<IdempotentRequest, 'key' | 'staffId'>;
  readonly by: { readonly id: StaffId; readonly branchId: BranchId };
};

/**
 * Staff stopped a charge while its code was being made. The wish is stored, whether the charge has come or not, and the
 * watcher cancels the code that comes of it: whoever is signed in then, and if the till is gone. Stopped twice, once.
 */
export async function stopRequest(
  { store }: Pick<CheckoutDeps, 'store'>,
  { request, by }: StopInput,
): Promise<void> {
  const id = await store.stopRequest(request, by.branchId);
  if (id !== null) await store.change(id, (current) => stopped(current, by.id));
}

function stopped(current: Checkout, by: StaffId): CheckoutUpdate | null {
  if (current.isStopped) return null;
  const wish = { kind: 'checkout.stopped' as const, detail: {} };
  if (isCreatePending(current.phase)) return { set: { isStopped: true }, by, events: [wish], endsLink: true };
  // Whoever pays it, or has paid it, all the same is left alone: that money is told as ever.
  if (current.phase !== 'open' || current.status !== 'PENDING' || current.booked) return null;
  return {
    set: { isStopped: true, phase: 'cancelling' },
    by,
    events: [wish, { kind: 'checkout.cancelling', detail: {} }],
    endsLink: true,
    watchIn: 0,
  };
}
