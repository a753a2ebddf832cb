import { parse } from 'lossless-json';
import type { Transport } from '../http';
import { TIME_LIMITS } from '../time-limits';

/** One answer as it came, before anybody believes it. `json` keeps numbers as text. */
export type RawAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly json: unknown }
  | { readonly kind: 'none'; readonly why: string };

/** Reads `path`; headers are the caller's business, since some questions are about headers. */
export type Ask = (path: string, headers: Readonly<Record<string, string>>) => Promise<RawAnswer>;

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
    // Whoever judges the answer says that it was no JSON.
    return undefined;
  }
}
