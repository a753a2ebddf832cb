import 'server-only';
import type { OpenCheckoutBody } from '../../api/v1/open-checkout-body';
import { toWishes } from '../../api/v1/to-wishes';
import { openByReference, type OpenByReferenceError } from '../../checkout/open-by-reference';
import { systemDevice } from '../../domain/device-of';
import type { Caller } from '../../domain/ports/key-store';
import { answerOpenError } from '../answer-opened';
import { container } from '../container';
import { problem } from '../problem';
import { answerCheckout } from './answer-checkout';

const NOT_READY_MS = 5_000;

/** 201, or 202 while nobody knows what became of it: ask for it again, and open no other one meanwhile. */
export async function openCheckout(
  { staff }: Caller,
  { tapKey, body }: { readonly tapKey: string; readonly body: OpenCheckoutBody },
): Promise<Response> {
  const asked = toWishes(body, systemDevice(staff.name));
  if (!asked.ok) return problem('bad_request', { detail: asked.error });
  const { wishes } = asked.value;
  if (wishes.channel === 'web' && wishes.returnUrl === null && container().env.APP_URL === undefined)
    return problem('bad_request', { detail: 'returnUrl: is needed while this server has no APP_URL' });
  const opened = await openByReference(container().checkout, { ...asked.value, tapKey, staff });
  if (!opened.ok) return answerError(opened.error);
  const { checkout } = opened.value;
  // Whoever asks again waits for it, so that a lost create may be sent once more.
  if (checkout.phase === 'unanswered') await container().checkout.store.markWanted(checkout.id);
  return answerCheckout(checkout, checkout.phase === 'unanswered' ? 202 : 201);
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
