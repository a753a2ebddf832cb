import 'server-only';
import type { RefundError } from '../checkout/refund-checkout';
import { refundableMinor } from '../domain/refund-refusal';
import { problem } from './problem';

export function answerRefundError(error: RefundError): Response {
  switch (error.kind) {
    case 'not_read':
      return problem('gateway_unreachable');
    case 'in_flight':
      return problem('in_flight', { retryAfterMs: error.retryAfterMs });
    case 'too_much':
      return problem('too_much', { remainingMinor: refundableMinor(error.checkout) });
    case 'failed': {
      const { reason, detail } = error.failure;
      return reason === 'not_seen'
        ? problem('refund_not_seen')
        : problem(reason, { ...(detail && { detail }) });
    }
    default:
      return problem(error.kind);
  }
}
