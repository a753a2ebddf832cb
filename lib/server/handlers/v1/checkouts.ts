import 'server-only';
import { readCursor, writeCursor } from '../../../api/fields';
import {
  type CheckoutBody,
  type CheckoutListBody,
  toCheckoutBody,
  type ListQuery,
} from '../../../api/v1/checkout';
import { cancelCheckout } from '../../../checkout/cancel/cancel-checkout';
import type { CheckoutDeps } from '../../../checkout/deps';
import { idempotentRequest } from '../../../checkout/open/new-checkout';
import { refreshNow } from '../../../checkout/observe/check-checkout';
import { type Checkout, isOpenTo } from '../../../domain/checkout/checkout';
import { asCheckoutId, asOrderReference } from '../../../domain/core/ids';
import type { Caller } from '../../../domain/ports/staff-store';
import { listCheckouts, type HistoryDeps } from '../../../history/history';
import { answer, problem } from '../../http/answer';

/** A checkout for another system, with its code where it has one. */
export async function answerSystemCheckout(
  { store, payBase }: Pick<CheckoutDeps, 'store' | 'payBase'>,
  checkout: Checkout,
  status = 200,
): Promise<Response> {
  const qr = checkout.phase === 'open' ? await store.findQr(checkout.id) : null;
  return answer<CheckoutBody>(toCheckoutBody(checkout, { qr, payBase }), status);
}

/** A checkout that the system may know of; what belongs to another system is as good as none. */
export async function findForCaller(
  { store }: Pick<CheckoutDeps, 'store'>,
  { staff, branch }: Caller,
  id: string,
): Promise<Checkout | null> {
  const found = await store.find(asCheckoutId(id), branch.id);
  return found && isOpenTo(staff.id, found) ? found : null;
}

type CancelRequest = { readonly id: string; readonly idempotencyKey: string };

/**
 * Asks the payment service to close it, which releases reserved money. Asked twice it does no more than once; the key is
 * only kept from other uses.
 */
export async function cancelForSystem(
  deps: CheckoutDeps,
  caller: Caller,
  request: CancelRequest,
): Promise<Response> {
  const { staff } = caller;
  const id = asCheckoutId(request.id);
  if (!(await findForCaller(deps, caller, request.id))) {
    await deps.store.noteDenied(id, staff.id);
    return problem('not_found');
  }
  const idempotency = idempotentRequest(request.idempotencyKey, staff.id, { cancel: id });
  if (!(await deps.store.claimKey(idempotency, id))) return problem('key_reused');
  const cancelled = await cancelCheckout(deps, { id, staff, releases: true });
  return cancelled.ok ? answerSystemCheckout(deps, cancelled.value) : problem(cancelled.error.kind);
}

/** A checkout, as fresh as it can be had. */
export async function findForSystem(deps: CheckoutDeps, caller: Caller, id: string): Promise<Response> {
  const found = await findForCaller(deps, caller, id);
  return found ? answerSystemCheckout(deps, await refreshNow(deps, found)) : problem('not_found');
}

type ListDeps = { readonly history: HistoryDeps; readonly payBase: string };

/** A page of the checkouts that it may know of, without their pictures. */
export async function listForSystem(
  { history, payBase }: ListDeps,
  { staff }: Caller,
  query: ListQuery,
): Promise<Response> {
  const { reference, status, from, to, cursor } = query;
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await listCheckouts(history, {
    staff,
    reference: reference === undefined ? null : asOrderReference(reference),
    status: status ?? null,
    from: from === undefined ? null : Date.parse(from),
    to: to === undefined ? null : Date.parse(to),
    after: after && { ...after, id: asCheckoutId(after.id) },
  });
  if (!found.ok) return problem('key_not_allowed');
  const { checkouts, next } = found.value;
  return answer<CheckoutListBody>({
    checkouts: checkouts.map(({ checkout }) => toCheckoutBody(checkout, { qr: null, payBase })),
    next: next && writeCursor(next),
  });
}

/** A capture needs the payment's id, which the gateway reports for none of our channels. */
export async function refuseCapture(
  deps: Pick<CheckoutDeps, 'store'>,
  caller: Caller,
  id: string,
): Promise<Response> {
  const found = await findForCaller(deps, caller, id);
  if (!found) return problem('not_found');
  const number = found.gateway ? ` It is checkout ${found.gateway.id} there.` : '';
  const detail = `The payment service tells no payment id for it, so capture it in the payment service’s own portal before it expires.${number}`;
  return problem('capture_unavailable', { detail, checkoutId: found.id });
}
