import 'server-only';
import type { GatewayConfig } from '../gateway/config';
import type { GatewayEnv } from './env';

export const gatewayConfig = (env: GatewayEnv): GatewayConfig => ({
  brand: env.GATEWAY_BRAND,
  baseUrl: env.GATEWAY_BASE_URL,
  apiKey: env.GATEWAY_API_KEY,
  apiSecret: env.GATEWAY_API_SECRET,
});
