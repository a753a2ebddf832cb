import type { OrderReference, StaffId } from '../../domain/core/ids';
import { can, type Staff } from '../../domain/staff/staff';
import type { Money } from '../../domain/money/money';
import type { NewOrder, IdempotentRequest } from '../../domain/ports/checkout-store';
import type { ReconcileStore } from '../../domain/ports/reconcile-store';
import { err, type Result } from '../../domain/core/result';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';
import { answerRequest, type Opened } from './open-order';
import type { CheckoutDeps } from '../deps';
import { idempotentRequest, newCheckout, newOrder } from './new-checkout';
import { answerReopen, type OpenAnotherError } from './open-another';

export type OpenByReferenceInput = {
  /** Made by the caller; the same for every repetition of one request. */
  readonly idempotencyKey: string;
  readonly staff: Pick<Staff, 'id' | 'branchId' | 'role' | 'grants'>;
  /** The caller's number of the order, 1 to 50 characters. */
  readonly reference: OrderReference;
  readonly amount: Money;
  readonly request: CheckoutRequest;
};

export type OpenByReferenceError =
  | Exclude<OpenAnotherError, { kind: 'not_found' }>
  | { readonly kind: 'not_allowed' | 'reference_taken' | 'not_ready' };

/** A restore that is not completed yet may know the reference. */
export type ReferenceDeps = CheckoutDeps & { readonly reconcile: Pick<ReconcileStore, 'restoredFrom'> };

/**
 * Opens a checkout for an order that another system has numbered: the first one makes the order, a later one is a
 * further attempt to collect it, which may ask for another amount while no money came and none can come. Refused as in
 * `openAnother`; `reference_taken`: the number is in use for another amount, or a restore found it and cannot tell whose
 * it is. `not_ready`: a restore is still being completed; nothing was started.
 */
export async function openByReference(
  deps: ReferenceDeps,
  input: OpenByReferenceInput,
): Promise<Result<Opened, OpenByReferenceError>> {
  const { staff, reference, amount, request } = input;
  if (!can(staff, 'checkouts.open')) return err({ kind: 'not_allowed' });
  const values = { reference, ...amount, request: JSON.stringify(request) };
  const idempotency = idempotentRequest(input.idempotencyKey, staff.id, values);
  if (!(await deps.store.findByReference(staff, reference))) {
    // Until a restore is reconciled with the gateway, an unknown reference may belong to an order that was paid.
    if (await deps.reconcile.restoredFrom()) return err({ kind: 'not_ready' });
    const outcome = await deps.store.openOrder(
      idempotency,
      newOrder(deps, { staff, amount, origin: 'api', reference }),
      newCheckout(deps, request, staff.id),
    );
    if (outcome.kind !== 'reference_taken') return answerRequest(deps, outcome);
  }
  const order = await deps.store.findByReference(staff, reference);
  if (!order || order.isOfNobody) return err({ kind: 'reference_taken' });
  const { id, branchId } = order;
  return openFurther(deps, { idempotency, order: { id, branchId, amount }, request, system: staff.id });
}

type Further = {
  readonly idempotency: IdempotentRequest;
  readonly order: Pick<NewOrder, 'id' | 'branchId' | 'amount'>;
  readonly request: CheckoutRequest;
  readonly system: StaffId;
};

async function openFurther(
  deps: CheckoutDeps,
  { idempotency, order, request, system }: Further,
): Promise<Result<Opened, OpenByReferenceError>> {
  const checkout = newCheckout(deps, request, system);
  const outcome = await deps.store.openForAmount(idempotency, order, checkout);
  if (outcome.kind === 'reference_taken') return err(outcome);
  const opened = await answerReopen(deps, outcome);
  if (opened.ok) return opened;
  const { error } = opened;
  if (error.kind === 'not_found') throw new Error(`Order ${order.id} was found by reference, but not by id.`);
  return err(error);
}
