import { z } from 'zod';
import { type GatewayBrand, type GatewayConfig, HEADER_NAMES } from '../config';
import { numberText } from '../wire/text';
import type { Ask, RawAnswer } from './ask';

/** Everything that reading alone can learn. Nothing here changes anything at the gateway. */
export type Evidence = {
  readonly branches: RawAnswer;
  readonly withoutKeys: RawAnswer;
  readonly otherBrandsHeaders: RawAnswer;
  readonly terminals: RawAnswer;
  readonly webhooks: RawAnswer;
  readonly newest: RawAnswer;
  /** What came after the oldest of `newest`; null when there are not two to tell an order from. */
  readonly afterOldest: RawAnswer | null;
  readonly byRequestId: RawAnswer | null;
  readonly noPage: RawAnswer;
  readonly unknownId: RawAnswer;
};

const UNKNOWN_ID = '1000000000000000001';
const OTHER: Record<GatewayBrand, GatewayBrand> = { paymennt: 'pointcheckout', pointcheckout: 'paymennt' };

const someCheckouts = z.object({
  result: z.object({ content: z.array(z.object({ id: numberText, requestId: z.string() })) }),
});

export async function gatherEvidence(ask: Ask, config: GatewayConfig): Promise<Evidence> {
  const keysAs = (brand: GatewayBrand) => ({
    [HEADER_NAMES[brand].key]: config.apiKey,
    [HEADER_NAMES[brand].secret]: config.apiSecret,
  });
  const keys = keysAs(config.brand);
  const newest = await ask('/checkout?page=0&size=20', keys);
  const known = readKnown(newest);
  const [first, second] = known;
  const oldest = [...known].sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1))[0];
  return {
    branches: await ask('/branches', keys),
    withoutKeys: await ask('/branches', {}),
    otherBrandsHeaders: await ask('/branches', keysAs(OTHER[config.brand])),
    terminals: await ask('/terminals', keys),
    webhooks: await ask('/webhooks', keys),
    newest,
    afterOldest: second && oldest ? await ask(`/checkout?afterId=${oldest.id}&size=20`, keys) : null,
    byRequestId: first ? await ask(`/checkout?requestId=${encodeURIComponent(first.requestId)}`, keys) : null,
    noPage: await ask('/checkout?size=0', keys),
    unknownId: await ask(`/checkout/${UNKNOWN_ID}`, keys),
  };
}

function readKnown(newest: RawAnswer) {
  const read = someCheckouts.safeParse(newest.kind === 'answer' ? newest.json : null);
  return read.success ? read.data.result.content.filter(({ id }) => /^\d+$/.test(id)) : [];
}
