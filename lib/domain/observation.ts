import type { GatewayCheckout } from './gateway-checkout';

/** One authenticated read of a checkout, numbered when the read started. */
export type Observation = {
  readonly number: number;
  readonly startedAt: number;
  readonly checkout: GatewayCheckout;
};
