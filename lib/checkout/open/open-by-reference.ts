import { asOrderId, type OrderReference } from '../../domain/core/ids';
import { can, type Staff } from '../../domain/staff/staff';
import { isSameMoney, type Money } from '../../domain/money/money';
import type { NewOrder, IdempotentRequest } from '../../domain/ports/checkout-store';
import { err, type Result } from '../../domain/core/result';
import type { CheckoutRequest } from '../../domain/checkout/checkout-request';
import { answerRequest, type Opened } from './open-order';
import type { CheckoutDeps } from '../deps';
import { fingerprint, newCheckout } from './new-checkout';
import type { OpenAnotherError } from './open-another';

export type OpenByReferenceInput = {
  /** The caller's own; the same for every repetition of one request. */
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

/**
 * Opens a checkout for an order that another system has numbered: the first one makes the order, a later one is a
 * further try to collect it. Refused as in `openAnother`; `reference_taken`: the number stands for other money, or for
 * another branch's order. `not_ready`: a restore is still being completed; nothing was started.
 */
export async function openByReference(
  deps: CheckoutDeps,
  input: OpenByReferenceInput,
): Promise<Result<Opened, OpenByReferenceError>> {
  const { staff, reference, amount, request } = input;
  if (!can(staff, 'checkouts.open')) return err({ kind: 'not_allowed' });
  const idempotency: IdempotentRequest = {
    key: input.idempotencyKey,
    staffId: staff.id,
    fingerprint: fingerprint({ reference, ...amount, request: JSON.stringify(request) }),
  };
  if (!(await deps.store.findByReference(reference))) {
    // Until the gateway has told what a restored backup did not know, an unknown number may stand for a paid order.
    if (await deps.watch.restoredFrom()) return err({ kind: 'not_ready' });
    const outcome = await deps.store.openOrder(
      idempotency,
      newOrder(deps, input),
      newCheckout(deps, request),
    );
    if (outcome.kind !== 'reference_taken') return answerRequest(deps, outcome);
  }
  const order = await deps.store.findByReference(reference);
  const isIt = order && order.branchId === staff.branchId && isSameMoney(order.amount, amount);
  return isIt ? further(deps, { idempotency, order, request }) : err({ kind: 'reference_taken' });
}

type Further = {
  readonly idempotency: IdempotentRequest;
  readonly order: Pick<NewOrder, 'id' | 'branchId'>;
  readonly request: CheckoutRequest;
};

async function further(
  deps: CheckoutDeps,
  { idempotency, order, request }: Further,
): Promise<Result<Opened, OpenByReferenceError>> {
  const outcome = await deps.store.openAnother(idempotency, order, newCheckout(deps, request));
  switch (outcome.kind) {
    case 'not_found':
      throw new Error('An order went away.');
    case 'already_payable':
    case 'already_paid':
      return err({ kind: outcome.kind, checkout: outcome.checkout });
    default:
      return answerRequest(deps, outcome);
  }
}

const newOrder = (
  { random }: CheckoutDeps,
  { staff, reference, amount }: OpenByReferenceInput,
): NewOrder => ({
  id: asOrderId(`ord_${random.text(128)}`),
  reference,
  branchId: staff.branchId,
  staffId: staff.id,
  amount,
  origin: 'api',
});
