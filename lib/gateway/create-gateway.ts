import { type CallerDeps, createCaller } from './caller';
import type { PaymentGateway } from '../domain/ports/gateway';
import type { GatewayConfig } from './config';
import { branchGroup } from './groups/branches';
import { checkoutGroup } from './groups/checkouts';
import { paymentGroup } from './groups/payments';
import { terminalGroup } from './groups/terminals';
import { webhookGroup } from './groups/webhooks';

/** The provider's merchant API, version 2.0, of either brand. Errors: see `GatewayError`. */
export function createGateway(config: GatewayConfig, deps: CallerDeps): PaymentGateway {
  const call = createCaller(config, deps);
  return {
    checkouts: checkoutGroup(call),
    payments: paymentGroup(call),
    branches: branchGroup(call),
    terminals: terminalGroup(call),
    webhooks: webhookGroup(call),
  };
}
