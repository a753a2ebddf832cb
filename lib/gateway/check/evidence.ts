import { parse } from 'lossless-json';
import type { Transport } from '../http';
import { TIME_LIMITS } from '../caller';
import { z } from 'zod';
import { type GatewayBrand, type GatewayConfig, HEADER_NAMES } from '../config';
import { numberText } from '../wire';

/** One answer as it came, not validated yet. `json` keeps numbers as text. */
export type RawAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly json: unknown }
  | { readonly kind: 'none'; readonly why: string };

/** Reads `path` with exactly these headers, because some assumptions are about headers. */
type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<RawAnswer>;

export const createAsk =
  (transport: Transport, baseUrl: string): Ask =>
  async (path, headers) => {
    const { connect, silence, read } = TIME_LIMITS;
    const answer = await transport({
      method: 'GET',
      url: `${baseUrl}${path}`,
      headers: { Accept: 'application/json', ...headers },
      limits: { connect, silence, whole: read },
    });
    if (answer.ok) return { kind: 'answer', status: answer.value.status, json: readJson(answer.value.body) };
    return { kind: 'none', why: 'detail' in answer.error ? answer.error.detail : answer.error.kind };
  };

function readJson(text: string): unknown {
  try {
    return parse(text);
  } catch {
    // Whoever judges the answer reports that it was no JSON.
    return undefined;
  }
}

const page = z.object({
  result: z.object({ content: z.array(z.record(z.string(), z.unknown())), totalElements: z.unknown() }),
});

export type RawCheckout = Readonly<Record<string, unknown>>;

/** The entries of a search as they were written; empty when it shows none. */
export function rawCheckouts(answer: RawAnswer | null): readonly RawCheckout[] {
  const read = page.safeParse(answer?.kind === 'answer' ? answer.json : null);
  return read.success ? read.data.result.content : [];
}

/** Everything that can be learnt by reading alone. Nothing here changes anything at the gateway. */
export type Evidence = {
  readonly branches: RawAnswer;
  readonly withoutKeys: RawAnswer;
  readonly otherBrandsHeaders: RawAnswer;
  readonly terminals: RawAnswer;
  readonly webhooks: RawAnswer;
  readonly newest: RawAnswer;
  /** A search after the oldest of `newest`; null when there are fewer than two checkouts to compare. */
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
