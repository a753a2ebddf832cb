import type { Checkout } from '../../domain/checkout/checkout';
import type { BranchId, OrderId, StaffId } from '../../domain/core/ids';
import { err, type Result } from '../../domain/core/result';
import { answerRequest, type Opened, type OpenError } from './open-order';
import { codeRequest, fingerprint, newCheckout } from './new-checkout';
import type { CheckoutDeps } from '../deps';
import type { NewCheckout, IdempotentRequest } from '../../domain/ports/checkout-store';
import { cancelCheckout } from '../cancel/cancel-checkout';

export type OpenAnotherInput = {
  readonly idempotencyKey: string;
  readonly orderId: OrderId;
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly deviceReference: string;
  readonly qrSize: number;
  readonly language: 'en' | 'ar';
};

export type OpenAnotherError =
  | OpenError
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_payable' | 'already_paid'; readonly checkout: Checkout };

/** New code for an order. Refused while another code of it could be paid, and after money came. */
export async function openAnother(
  deps: CheckoutDeps,
  input: OpenAnotherInput,
): Promise<Result<Opened, OpenAnotherError>> {
  const { orderId, staff, deviceReference, qrSize, language } = input;
  const idempotency = { key: input.idempotencyKey, staffId: staff.id, fingerprint: fingerprint({ orderId }) };
  const order = { id: orderId, branchId: staff.branchId };
  const outcome = await deps.store.openAnother(
    idempotency,
    order,
    newCheckout(deps, codeRequest({ deviceReference, qrSize, language })),
  );
  switch (outcome.kind) {
    case 'not_found':
      return err({ kind: 'not_found' });
    case 'already_payable':
    case 'already_paid':
      return err({ kind: outcome.kind, checkout: outcome.checkout });
    default:
      return answerRequest(deps, outcome);
  }
}

export type OpenInsteadInput = {
  readonly idempotency: IdempotentRequest;
  readonly order: { readonly id: OrderId; readonly branchId: BranchId };
  readonly staff: { readonly id: StaffId; readonly branchId: BranchId };
  readonly checkout: NewCheckout;
};

/**
 * Another way to collect an order, in the place of what can be paid, which is closed at the gateway first.
 * `already_payable`: that did not work, or nobody knows whether it did.
 */
export async function openInstead(
  deps: CheckoutDeps,
  { idempotency, order, staff, checkout }: OpenInsteadInput,
): Promise<Result<Opened, OpenAnotherError>> {
  const open = () => deps.store.openAnother(idempotency, order, checkout);
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
      return answerRequest(deps, outcome);
  }
}

/** Sends the cancel, and says what is true of it then; as it was when it cannot be cancelled. */
async function close(
  deps: CheckoutDeps,
  checkout: Checkout,
  staff: OpenInsteadInput['staff'],
): Promise<Checkout> {
  const cancelled = await cancelCheckout(deps, { id: checkout.id, staff, keepsLink: true });
  return cancelled.ok ? cancelled.value : checkout;
}
