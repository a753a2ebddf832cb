import type { GatewayError } from '../domain/gateway-error';

/** Before a connection exists nothing was sent; after that, anything may have happened. */
export const classifyFailure = (error: Error, wasConnected: boolean): GatewayError => ({
  kind: wasConnected ? 'in_doubt' : 'unreachable',
  detail: 'code' in error && typeof error.code === 'string' ? error.code : error.message,
});
