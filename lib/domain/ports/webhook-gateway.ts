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
  /** `POST /webhooks`, an http or https address; no event filter exists. After `in_doubt` the caller lists. */
  create(address: string): Answer<GatewayWebhook>;
  /** `GET /webhooks`, all of the account with their secrets. */
  list(): Answer<readonly GatewayWebhook[]>;
  /** `GET /webhooks/{id}`. Reason `not_found` when it was deleted. */
  get(id: string): Answer<GatewayWebhook>;
  /** `POST /webhooks/{id}/test`: one delivery to the address; its success is not part of the answer. */
  test(id: string): Answer<null>;
  /** `POST /webhooks/{id}/enable`; also ends `hasFailed` (undocumented). */
  enable(id: string): Answer<GatewayWebhook>;
  /** `POST /webhooks/{id}/disable`. What happened meanwhile is not delivered later (undocumented). */
  disable(id: string): Answer<GatewayWebhook>;
  /** `POST /webhooks/{id}/delete`. */
  delete(id: string): Answer<null>;
};
