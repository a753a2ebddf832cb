import type { GatewayConfig } from '../config';
import { type Evidence, type RawAnswer, rawCheckouts } from './evidence';
import { isSuccess, say } from './answer-assumptions';

/** Whether keys, brand and hosts fit together, in words. */
export type Fit = { readonly fits: boolean; readonly sentences: readonly string[] };

export function judgeFit(evidence: Evidence, config: GatewayConfig, payBase: string): Fit {
  const keys = judgeKeys(evidence.branches, config);
  if (!keys.fits) return keys;
  const otherOrigin = rawCheckouts(evidence.newest)
    .map(({ redirectUrl }) => originOf(redirectUrl))
    .find((origin) => origin !== payBase);
  if (otherOrigin === undefined) return keys;
  return {
    fits: false,
    sentences: [
      ...keys.sentences,
      `Checkouts lead to ${otherOrigin}, but the till shows codes for ${payBase} alone: correct GATEWAY_PAY_BASE_URL or GATEWAY_ENV.`,
    ],
  };
}

function judgeKeys(branches: RawAnswer, { baseUrl, brand }: GatewayConfig): Fit {
  if (branches.kind === 'none') {
    return not(
      `${baseUrl} does not answer (${branches.why}): check GATEWAY_ENV, GATEWAY_BASE_URL and the network. A sandbox must be running: "npm start" or "npm run sandbox".`,
    );
  }
  if (isSuccess(branches)) {
    return { fits: true, sentences: [`The keys fit: ${baseUrl} takes them under the names of ${brand}.`] };
  }
  if (branches.status === 401 || branches.status === 403) {
    return not(
      `${baseUrl} refuses the keys (HTTP ${branches.status}). Test and live keys are different, and each is bound to its host: check GATEWAY_API_KEY, GATEWAY_API_SECRET, GATEWAY_ENV and GATEWAY_BRAND.`,
    );
  }
  return not(`${baseUrl} does not answer like the gateway (${say(branches)}): check GATEWAY_BASE_URL.`);
}

const not = (sentence: string): Fit => ({ fits: false, sentences: [sentence] });

function originOf(address: unknown): string {
  return typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : String(address);
}
