import 'server-only';
import {
  type CheckoutBody,
  type CheckoutListBody,
  type ListQuery,
  toCheckoutBody,
} from '../../../api/v1/checkout';
import type { Checkout } from '../../../domain/checkout/checkout';
import { answer, problem } from '../../http/answer';
import { container } from '../../composition/container';
import { cancelCheckout as cancel } from '../../../checkout/cancel/cancel-checkout';
import { asCheckoutId, asOrderReference } from '../../../domain/core/ids';
import type { Caller } from '../../../domain/ports/staff-store';
import { refreshNow } from '../../../checkout/observe/check-checkout';
import { readCursor, writeCursor } from '../../../api/fields';
import { listCheckouts as list } from '../../../history/history';
import type { OpenCheckoutBody } from '../../../api/v1/open-checkout-body';
import { toCheckoutRequest } from '../../../api/v1/to-checkout-request';
import { openByReference, type OpenByReferenceError } from '../../../checkout/open/open-by-reference';
import { systemDevice } from '../../../domain/checkout/checkout-request';
import { answerOpenError } from '../answer-opened';

/** A checkout for another system, with its code where it has one. */
export async function answerSystemCheckout(checkout: Checkout, status = 200): Promise<Response> {
  const { store, payBase } = container().checkout;
  const qr = checkout.phase === 'open' ? await store.findQr(checkout.id) : null;
  return answer<CheckoutBody>(toCheckoutBody(checkout, { qr, payBase }), status);
}

/** Asks the payment service to close it. Asked twice it does no more than once, so no key is kept for it. */
export const cancelForSystem = ({ staff }: Caller, id: string) =>
  cancel(container().checkout, { id: asCheckoutId(id), staff });

/** A checkout of the branch, as true as it can be had. */
export async function findForSystem({ branch }: Caller, id: string): Promise<Checkout | null> {
  const deps = container().checkout;
  const found = await deps.store.find(asCheckoutId(id), branch.id);
  return found && refreshNow(deps, found);
}

/** A page of the branch's checkouts, without their pictures. */
export async function listForSystem({ staff }: Caller, query: ListQuery): Promise<CheckoutListBody | null> {
  const { reference, status, from, to, cursor } = query;
  const after = cursor === undefined ? null : readCursor(cursor);
  const found = await list(container().history, {
    staff,
    reference: reference === undefined ? null : asOrderReference(reference),
    status: status ?? null,
    from: from === undefined ? null : Date.parse(from),
    to: to === undefined ? null : Date.parse(to),
    after: after && { ...after, id: asCheckoutId(after.id) },
  });
  if (!found.ok) return null;
  const { payBase } = container().checkout;
  const { checkouts, next } = found.value;
  return {
    checkouts: checkouts.map(({ checkout }) => toCheckoutBody(checkout, { qr: null, payBase })),
    next: next && writeCursor(next),
  };
}

const NOT_READY_MS = 5_000;

/** 201, or 202 while nobody knows what became of it: ask for it again, and open no other one meanwhile. */
export async function openForSystem(
  { staff }: Caller,
  { idempotencyKey, body }: { readonly idempotencyKey: string; readonly body: OpenCheckoutBody },
): Promise<Response> {
  const asked = toCheckoutRequest(body, systemDevice(staff.name));
  if (!asked.ok) return problem('bad_request', { detail: asked.error });
  const { request } = asked.value;
  if (request.channel === 'web' && request.returnUrl === null && container().env.APP_URL === undefined)
    return problem('bad_request', { detail: 'returnUrl: is needed while this server has no APP_URL' });
  const opened = await openByReference(container().checkout, { ...asked.value, idempotencyKey, staff });
  if (!opened.ok) return answerError(opened.error);
  const { checkout } = opened.value;
  // Whoever asks again waits for it, so that a lost create may be sent once more.
  if (checkout.phase === 'outcome_unknown') await container().checkout.store.markAwaited(checkout.id);
  return answerSystemCheckout(checkout, checkout.phase === 'outcome_unknown' ? 202 : 201);
}

function answerError(error: OpenByReferenceError): Response {
  switch (error.kind) {
    case 'not_allowed':
      return problem('key_not_allowed');
    case 'not_ready':
      return problem('busy', { retryAfterMs: NOT_READY_MS });
    case 'reference_taken':
      return problem('reference_taken');
    case 'already_payable':
    case 'already_paid':
      return problem(error.kind, { checkoutId: error.checkout.id });
    default:
      return answerOpenError(error);
  }
}

/** The capture needs a payment's id, and checkouts of no channel of ours are ever told theirs. */
export async function refuseCapture({ branch }: Caller, id: string): Promise<Response> {
  const found = await container().checkout.store.find(asCheckoutId(id), branch.id);
  if (!found) return problem('not_found');
  const number = found.gateway ? ` It is checkout ${found.gateway.id} there.` : '';
  const detail = `The payment service tells no payment id for it, so capture it in the payment service’s own portal before it expires.${number}`;
  return problem('capture_unavailable', { detail, checkoutId: found.id });
}
