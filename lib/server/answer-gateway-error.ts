import 'server-only';
import type { GatewayError } from '../domain/gateway-error';
import { problem } from './problem';

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
