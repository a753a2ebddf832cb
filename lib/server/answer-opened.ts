import 'server-only';
import { toCheckoutDto } from '../api/to-checkout-dto';
import { toQrDto } from '../api/to-qr-dto';
import type { OpenAnotherError } from '../checkout/open-another';
import type { Opened, OpenError } from '../checkout/opened';
import { assertNever } from '../domain/assert-never';
import type { Session } from '../domain/ports/staff-store';
import { answer } from './answer';
import { container } from './container';
import { problem } from './problem';

/** 201 with the code, or 202 while the outcome is unknown: then there is nothing to show yet. */
export function answerOpened({ checkout, qr }: Opened, { branch }: Session): Response {
  const around = { now: container().checkout.clock.now(), shop: branch.name };
  const dto = { checkout: toCheckoutDto(checkout, around), qr: qr && toQrDto(qr) };
  return answer(dto, checkout.phase === 'unanswered' ? 202 : 201);
}

export function answerOpenError(error: OpenError): Response {
  switch (error.kind) {
    case 'key_reused':
      return problem('key_reused');
    case 'in_flight':
      return problem('in_flight', { retryAfterMs: error.retryAfterMs });
    case 'above_largest_sale':
      return problem(error.kind, { limit: error.largest.minor });
    case 'too_many_open':
      return problem(error.kind, { limit: error.most });
    case 'rejected': {
      const { reason, detail } = error.rejection;
      const isForPeople = reason === 'gateway_refused' && detail !== null;
      return problem(reason, { checkoutId: error.checkout.id, ...(isForPeople && { detail }) });
    }
    default:
      return assertNever(error);
  }
}

export function answerAnotherError(error: OpenAnotherError): Response {
  switch (error.kind) {
    case 'not_found':
      return problem('not_found');
    case 'already_payable':
    case 'already_paid':
      return problem(error.kind, { checkoutId: error.checkout.id });
    default:
      return answerOpenError(error);
  }
}
