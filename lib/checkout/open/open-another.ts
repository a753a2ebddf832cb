import type { Checkout } from '../../domain/checkout/checkout';
import { noteOf } from '../../domain/checkout/checkout-request';
import type { OrderId } from '../../domain/core/ids';
import { err, type Result } from '../../domain/core/result';
import type {
  IdempotentRequest,
  NewCheckout,
  NewOrder,
  ReopenOutcome,
} from '../../domain/ports/checkout-store';
import type { Staff } from '../../domain/staff/staff';
import { cancelCheckout } from '../cancel/cancel-checkout';
import type { CheckoutDeps } from '../deps';
import { type CodeRequest, codeRequest, idempotentRequest, newCheckout } from './new-checkout';
import { answerRequest, type Opened, type OpenError } from './open-order';

export type OpenAnotherInput = CodeRequest & {
  readonly idempotencyKey: string;
  readonly orderId: OrderId;
  readonly staff: Pick<Staff, 'id' | 'branchId'>;
};

export type OpenAnotherError =
  | OpenError
  | { readonly kind: 'not_found' }
  | { readonly kind: 'already_payable' | 'already_paid'; readonly checkout: Checkout };

/** What was written about an order; undefined: nothing. Every further checkout of it says the same. */
export async function noteOfOrder(
  { store }: Pick<CheckoutDeps, 'store'>,
  { id, branchId }: Pick<NewOrder, 'id' | 'branchId'>,
): Promise<string | undefined> {
  const found = await store.findOrder(id, branchId);
  const notes = found?.checkouts.map(({ request, reference }) => noteOf(request, reference)) ?? [];
  return notes.find((note) => note !== null) ?? undefined;
}

/** A new code for an order. Refused while another checkout of it could be paid, and after money came. */
export async function openAnother(
  deps: CheckoutDeps,
  input: OpenAnotherInput,
): Promise<Result<Opened, OpenAnotherError>> {
  const { idempotencyKey, orderId, staff } = input;
  const order = { id: orderId, branchId: staff.branchId };
  const note = await noteOfOrder(deps, order);
  const outcome = await deps.store.openAnother(
    idempotentRequest(idempotencyKey, staff.id, { orderId }),
    order,
    newCheckout(deps, codeRequest({ ...input, note })),
  );
  return answerReopen(deps, outcome);
}

type OpenInsteadInput = {
  readonly idempotency: IdempotentRequest;
  readonly order: Pick<NewOrder, 'id' | 'branchId'>;
  readonly staff: Pick<Staff, 'id' | 'branchId'>;
  readonly checkout: NewCheckout;
};

/**
 * Another way to collect an order, in place of a payable checkout, which is cancelled first.
 * `already_payable`: the cancel failed, or its outcome is unknown.
 */
export async function openInstead(
  deps: CheckoutDeps,
  { idempotency, order, staff, checkout }: OpenInsteadInput,
): Promise<Result<Opened, OpenAnotherError>> {
  const open = () => deps.store.openAnother(idempotency, order, checkout);
  const outcome = await open();
  if (outcome.kind !== 'already_payable') return answerReopen(deps, outcome);
  const { id } = outcome.checkout;
  const cancelled = await cancelCheckout(deps, { id, staff, keepsLink: true });
  const payable = cancelled.ok ? cancelled.value : outcome.checkout;
  if (payable.phase !== 'closed') return err({ kind: 'already_payable', checkout: payable });
  return answerReopen(deps, await open());
}

/** The answer to a request for a further checkout of an order. */
export async function answerReopen(
  deps: CheckoutDeps,
  outcome: ReopenOutcome,
): Promise<Result<Opened, OpenAnotherError>> {
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
