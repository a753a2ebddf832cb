import { ReadableError } from '../readable-error.mjs';
import { parseChoice, parsePair, parseUrl } from './parse-variable.mjs';
import { originOf } from './web-address.mjs';

/** Our keys go there with every call. */
const HTTPS = { protocols: ['https:'], example: 'https://gateway.example.com/mer/v2.0' };
const HTTP = { protocols: ['http:', 'https:'], example: 'https://gateway.example.com/mer/v2.0' };

/**
 * @param {Record<string, string | undefined>} env
 * @param {[string, string] | undefined} keys
 */
function gatewayEnv(env, keys) {
  const chosen = parseChoice('GATEWAY_ENV', env.GATEWAY_ENV || (keys ? 'test' : 'sandbox'), [
    'sandbox',
    'test',
    'live',
  ]);
  if (chosen !== 'sandbox' && !keys) {
    throw new ReadableError(
      `GATEWAY_ENV is ${chosen}, which needs GATEWAY_API_KEY and GATEWAY_API_SECRET: set both, or leave GATEWAY_ENV out to try qtill without money.`,
    );
  }
  return chosen;
}

/**
 * Customers' phones open the pay pages, so in a shop their address must be one a phone can reach.
 * @param {{ baseUrl?: string, payBaseUrl?: string }} given
 * @param {{ sandboxPort: number, publicHost: string }} network
 */
function sandboxAddresses(given, { sandboxPort, publicHost }) {
  if (given.baseUrl) {
    return { baseUrl: given.baseUrl, payBaseUrl: given.payBaseUrl ?? new URL(given.baseUrl).origin };
  }
  return {
    baseUrl: `http://127.0.0.1:${sandboxPort}/mer/v2.0`,
    payBaseUrl: given.payBaseUrl ?? originOf('http', publicHost, sandboxPort),
  };
}

/**
 * Which gateway the app talks to. Keys stay undefined in a sandbox that has none yet.
 * @param {Record<string, string | undefined>} env
 * @param {{ sandboxPort: number, publicHost: string }} network
 */
export function readGatewaySettings(env, network) {
  const keys = parsePair(env, ['GATEWAY_API_KEY', 'GATEWAY_API_SECRET']);
  const mode = gatewayEnv(env, keys);
  const payBase = parseUrl('GATEWAY_PAY_BASE_URL', env.GATEWAY_PAY_BASE_URL, HTTP);
  const given = {
    baseUrl: parseUrl('GATEWAY_BASE_URL', env.GATEWAY_BASE_URL, mode === 'sandbox' ? HTTP : HTTPS),
    payBaseUrl: payBase && new URL(payBase).origin,
  };
  return {
    brand: parseChoice('GATEWAY_BRAND', env.GATEWAY_BRAND || 'paymennt', ['paymennt', 'pointcheckout']),
    env: mode,
    keys,
    ...(mode === 'sandbox' ? sandboxAddresses(given, network) : given),
    startsSandbox: mode === 'sandbox' && !given.baseUrl,
  };
}
