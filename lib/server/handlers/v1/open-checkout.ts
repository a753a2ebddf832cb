import 'server-only';
import { sentenceError } from '../../../api/field-errors';
import type { OpenCheckoutBody } from '../../../api/v1/open-checkout-body';
import { toCheckoutRequest } from '../../../api/v1/to-checkout-request';
import {
  openByReference,
  type OpenByReferenceError,
  type ReferenceDeps,
} from '../../../checkout/open/open-by-reference';
import { systemDevice } from '../../../domain/checkout/checkout-request';
import type { Caller } from '../../../domain/ports/staff-store';
import { problem } from '../../http/answer';
import { answerOpenError } from '../till/answer-opened';
import { answerSystemCheckout } from './checkouts';

const NOT_READY_MS = 5_000;

type OpenDeps = {
  readonly checkouts: ReferenceDeps;
  /** Where payers reach this server; without it they cannot come back to a page of ours. */
  readonly payerUrl: string | undefined;
};

/** 201, or 202 while the outcome is unknown: ask for it again, and open no other one meanwhile. */
export async function openForSystem(
  { checkouts, payerUrl }: OpenDeps,
  { staff }: Caller,
  { idempotencyKey, body }: { readonly idempotencyKey: string; readonly body: OpenCheckoutBody },
): Promise<Response> {
  const asked = toCheckoutRequest(body, systemDevice(staff.name));
  if (!asked.ok) return problem('bad_request', { detail: asked.error, errors: [sentenceError(asked.error)] });
  const { request } = asked.value;
  if (request.channel === 'web' && request.returnUrl === null && payerUrl === undefined) return noReturn();
  const opened = await openByReference(checkouts, { ...asked.value, idempotencyKey, staff });
  if (!opened.ok) return answerError(opened.error);
  const { checkout } = opened.value;
  const isUnknown = checkout.phase === 'outcome_unknown';
  // The caller waits for the outcome, so recovery may send a lost create once more.
  if (isUnknown) await checkouts.store.markAwaited(checkout.id);
  return answerSystemCheckout(checkouts, checkout, isUnknown ? 202 : 201);
}

function noReturn(): Response {
  const detail = 'returnUrl: is needed while payers cannot reach this server by its APP_URL';
  return problem('bad_request', { detail, errors: [sentenceError(detail)] });
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
