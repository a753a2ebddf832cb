import 'server-only';
import type { GatewayError } from '../../../domain/gateway/gateway-error';
import { answer, problem } from '../../http/answer';
import { toQrDto } from '../../../api/checkouts/checkout';
import type { CheckoutDeps } from '../../../checkout/deps';
import type { OpenAnotherError } from '../../../checkout/open/open-another';
import type { Opened, OpenError } from '../../../checkout/open/open-order';
import { assertNever } from '../../../domain/core/result';
import type { Session } from '../../../domain/ports/staff-store';
import { describeCheckout } from './describe-checkout';

/** A call of the gateway that moves no money and led to nothing. */
export function answerGatewayError(error: GatewayError): Response {
  switch (error.kind) {
    case 'refused':
      return problem('gateway_refused', { detail: error.message });
    case 'credentials':
      return problem('gateway_credentials');
    case 'throttled':
      return problem('gateway_busy');
    case 'unreachable':
    case 'in_doubt':
      return problem('gateway_unreachable');
  }
}

/** 201 with the code, or 202 while the outcome is unknown: then there is nothing to show yet. */
export async function answerOpened(
  deps: Pick<CheckoutDeps, 'store' | 'clock'>,
  session: Session,
  { checkout, qr }: Opened,
): Promise<Response> {
  const dto = { checkout: await describeCheckout(deps, session, checkout), qr: qr && toQrDto(qr) };
  return answer(dto, checkout.phase === 'outcome_unknown' ? 202 : 201);
}

export function answerOpenError(error: OpenError): Response {
  switch (error.kind) {
    case 'key_reused':
    case 'stopped':
      return problem(error.kind);
    case 'in_flight':
      return problem('in_flight', { retryAfterMs: error.retryAfterMs });
    case 'not_branch_currency':
      return problem(error.kind, { detail: `This branch sells in ${error.currency}.` });
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
