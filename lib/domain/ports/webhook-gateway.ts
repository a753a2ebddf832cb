import type { GatewayError } from '../gateway-error';
import type { Result } from '../result';

type Answer<Value> = Promise<Result<Value, GatewayError>>;

export type GatewayWebhook = {
  readonly id: string;
  readonly address: string;
  /** A secret: proves a delivery. How is not documented. */
  readonly hmacKey: string | null;
  /** The gateway gave up delivering. */
  readonly hasFailed: boolean;
  readonly isEnabled: boolean;
};

/** Addresses that the gateway calls when a checkout changes, for the whole account. */
export type WebhookGateway = {
  /** `address` is http or https; no event filter exists. After `in_doubt` the caller lists. */
  create(address: string): Answer<GatewayWebhook>;
  list(): Answer<readonly GatewayWebhook[]>;
  get(id: string): Answer<GatewayWebhook>;
  /** Asks for one delivery to the address. */
  test(id: string): Answer<null>;
  enable(id: string): Answer<GatewayWebhook>;
  disable(id: string): Answer<GatewayWebhook>;
  delete(id: string): Answer<null>;
};
