import type { BranchGateway } from './branch-gateway';
import type { CheckoutGateway } from './checkout-gateway';
import type { PaymentsGateway } from './payments-gateway';
import type { TerminalGateway } from './terminal-gateway';
import type { WebhookGateway } from './webhook-gateway';

/**
 * The gateway's merchant API by the groups of its own document. Every answer was authenticated by our key
 * and has a validated shape; every call can end in any `GatewayError`.
 */
export type PaymentGateway = {
  readonly checkouts: CheckoutGateway;
  readonly payments: PaymentsGateway;
  readonly branches: BranchGateway;
  readonly terminals: TerminalGateway;
  readonly webhooks: WebhookGateway;
};
