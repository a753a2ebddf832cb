import type { BranchGateway } from './branch-gateway';
import type { CheckoutGateway } from './checkout-gateway';
import type { PaymentsGateway } from './payments-gateway';
import type { TerminalGateway } from './terminal-gateway';
import type { WebhookGateway } from './webhook-gateway';

/**
 * The gateway's merchant API 2.0 by the groups of its published document (OpenAPI of March 2026), which is the
 * source of every fact below but for what is marked as undocumented. Every answer was authenticated by our key
 * and has a validated shape. Ids are decimal text of 19 digits. Any call can end in any `GatewayError`:
 * `unreachable` (not sent), `refused` (with the gateway's sentence), `throttled`, `in_doubt`, `credentials`.
 */
export type PaymentGateway = {
  readonly checkouts: CheckoutGateway;
  readonly payments: PaymentsGateway;
  readonly branches: BranchGateway;
  readonly terminals: TerminalGateway;
  readonly webhooks: WebhookGateway;
};
