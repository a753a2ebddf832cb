import type { GatewayConfig } from '../config';
import type { Transport } from '../http';
import { answerAssumptions } from './answer-assumptions';
import { createAsk, gatherEvidence } from './evidence';
import { checkoutAssumptions } from './checkout-assumptions';
import { type Finding, unknown } from './finding';
import { type Fit, judgeFit } from './judge-fit';

/** Assumptions that only a real sale, refund or delivery could prove. */
const untestable: readonly string[] = [
  'A second create under one requestId returns the first checkout while it is pending, else is refused',
  'An expiry below the minimum is refused, not lengthened',
  'A declined card leaves the checkout PENDING; some declines make it FAILED',
  'A paid checkout cannot be cancelled any more; an authorised one can',
  'A repeated refund refunds twice, also under one referenceId',
  'Webhooks are signed with X-Paymennt-Signature, hex HMAC-SHA256 of the body, and retried for about an hour',
  'The code of a QR checkout leads to {pay host}/qr/{key}',
];

export type GatewayReport = { readonly fit: Fit; readonly findings: readonly Finding[] };

/** Reads only. About ten GETs; `payBase` is the one origin that codes may lead to. */
export async function checkGateway(
  transport: Transport,
  config: GatewayConfig,
  payBase: string,
): Promise<GatewayReport> {
  const evidence = await gatherEvidence(createAsk(transport, config.baseUrl), config);
  const hosts = { baseUrl: config.baseUrl, payBase };
  return {
    fit: judgeFit(evidence, config, payBase),
    findings: [
      ...answerAssumptions.map(([claim, judge]) => ({ claim, ...judge(evidence) })),
      ...checkoutAssumptions.map(([claim, judge]) => ({ claim, ...judge(evidence, hosts) })),
      ...untestable.map((claim) => ({ claim, ...unknown('reading alone cannot tell') })),
    ],
  };
}
