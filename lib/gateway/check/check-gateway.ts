import type { GatewayConfig } from '../config';
import type { Transport } from '../http';
import { answerAssumptions } from './answer-assumptions';
import { createAsk } from './ask';
import { checkoutAssumptions } from './checkout-assumptions';
import { type Finding, unknown } from './finding';
import { gatherEvidence } from './gather-evidence';
import { type Fit, judgeFit } from './judge-fit';
import { untestable } from './untestable';

export type GatewayReport = { readonly fit: Fit; readonly findings: readonly Finding[] };

/** Reads only. About ten GETs; `payBase` is the one origin that codes may lead to. */
export async function checkGateway(
  transport: Transport,
  config: GatewayConfig,
  payBase: string,
): Promise<GatewayReport> {
  const evidence = await gatherEvidence(createAsk(transport, config.baseUrl), config);
  const place = { baseUrl: config.baseUrl, payBase };
  return {
    fit: judgeFit(evidence, config, payBase),
    findings: [
      ...answerAssumptions.map(([claim, judge]) => ({ claim, ...judge(evidence) })),
      ...checkoutAssumptions.map(([claim, judge]) => ({ claim, ...judge(evidence, place) })),
      ...untestable.map((claim) => ({ claim, ...unknown('reading alone cannot tell') })),
    ],
  };
}
