import type { Checkout } from '../domain/checkout';
import type { BranchId, OrderId, StaffId } from '../domain/ids';
import type { NewCheckout, Tap } from '../domain/ports/checkout-store';
import { err, type Result } from '../domain/result';
import { answerTap } from './answer-tap';
import { cancelCheckout } from './cancel-checkout';
import type { Deps } from './deps';
import type { OpenAnotherError } from './open-another';
import type { Opened } from './opened';

export type OpenInsteadInput = {
  readonly tap: Tap;
  readonly order: { readonly id: OrderId; readonly branchId: BranchId };
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly checkout: NewCheckout;
};

/**
 * Another way to collect an order, in the place of what can be paid, which is closed at the gateway first.
 * `already_payable`: that did not work, or nobody knows whether it did.
 */
export async function openInstead(
  deps: Deps,
  { tap, order, staff, checkout }: OpenInsteadInput,
): Promise<Result<Opened, OpenAnotherError>> {
  const open = () => deps.store.openAnother(tap, order, checkout);
  let outcome = await open();
  if (outcome.kind === 'already_payable') {
    const payable = await close(deps, outcome.checkout, staff);
    if (payable.phase !== 'closed') return err({ kind: 'already_payable', checkout: payable });
    outcome = await open();
  }
  switch (outcome.kind) {
    case 'not_found':
      return err({ kind: 'not_found' });
    case 'already_payable':
    case 'already_paid':
      return err({ kind: outcome.kind, checkout: outcome.checkout });
    default:
      return answerTap(deps, outcome);
  }
}

/** Sends the cancel, and says what is true of it then; as it was when it cannot be cancelled. */
async function close(deps: Deps, checkout: Checkout, staff: OpenInsteadInput['staff']): Promise<Checkout> {
  const cancelled = await cancelCheckout(deps, { id: checkout.id, staff, keepsLink: true });
  return cancelled.ok ? cancelled.value : checkout;
}
