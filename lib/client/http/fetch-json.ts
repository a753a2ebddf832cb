import { PROBLEM_KINDS, type ProblemDto } from '../../api/problem';
import { noteAnswer, noteMiss } from './server-link';
import type { SWRConfiguration } from 'swr';

const TIMEOUT_MS = 6_000;
// A charge waits for the gateway behind our server.
const CHARGE_TIMEOUT_MS = 30_000;

/** The server answered, and the answer is not what was asked for. `problem` is null when a proxy spoke. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly problem: ProblemDto | null,
  ) {
    super(problem?.title ?? `HTTP ${status}`);
  }
}

/** What a screen tells about a problem. `limit`: the highest amount or number allowed, where there is one. */
export type Refusal = { kind: string; detail: string | null; limit?: number | undefined };

export const toRefusal = ({ kind, detail, limit }: ProblemDto): Refusal => ({
  kind,
  detail: detail ?? null,
  limit,
});

export const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem?.kind === 'signed_out';

type Post = { path: string; body?: unknown; idempotencyKey?: string; signal?: AbortSignal };

/** `silenceMs`: the answer is given up after so long without a byte. `onText` hears each piece of it as it comes. */
type Listening = { silenceMs: number; onText?: ((piece: string) => void) | undefined };

export const getJson = <Answer>(
  path: string,
  silenceMs = TIMEOUT_MS,
  onText?: Listening['onText'],
): Promise<Answer> => ask<Answer>(path, {}, { silenceMs, onText });

export function postJson<Answer>({ path, body, idempotencyKey, signal }: Post): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/json',
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
  };
  const init = { method: 'POST', headers, body: JSON.stringify(body ?? {}), signal: signal ?? null };
  return ask<Answer>(path, init, { silenceMs: CHARGE_TIMEOUT_MS });
}

async function ask<Answer>(path: string, init: RequestInit, listening: Listening): Promise<Answer> {
  const { status, text } = await send(path, init, listening);
  if (status === 204) return undefined as Answer;
  const body = parse(text);
  // What a held answer could not say with its status, it says in its body.
  const problem = isProblem(body) ? body : null;
  if (status >= 400 || body === null || problem) throw new ProblemError(problem?.status ?? status, problem);
  return body as Answer;
}

// A fetch without an end stops SWR's polling for good, so silence ends every request; a held answer sends
// heartbeats meanwhile. By hand because `AbortSignal.any` is younger than the tablets in use.
async function send(path: string, init: RequestInit, { silenceMs, onText }: Listening) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, silenceMs);
  const hear = () => {
    clearTimeout(timer);
    timer = setTimeout(abort, silenceMs);
    noteAnswer();
  };
  init.signal?.addEventListener('abort', abort);
  try {
    const { signal } = controller;
    const response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', ...init, signal });
    hear();
    return { status: response.status, text: await readText(response, hear, onText) };
  } catch (cause) {
    if (!init.signal?.aborted) noteMiss();
    throw cause;
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', abort);
  }
}

async function readText(response: Response, hear: () => void, onText: Listening['onText']): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk || chunk.done) return text + decoder.decode();
    hear();
    const piece = decoder.decode(chunk.value, { stream: true });
    onText?.(piece);
    text += piece;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Any JSON may have come; of what is no object, no kind is known. */
const isProblem = (body: unknown): body is ProblemDto =>
  PROBLEM_KINDS.some((kind) => kind === (body as Partial<ProblemDto> | null)?.kind);

const DELAYS_MS = [700, 1_500, 3_000, 5_000];
const FINAL = [401, 403, 404];

/**
 * SWR's own back-off grows to half an hour and suspends polling meanwhile; after an outage the till must know
 * within seconds.
 */
export const retryStatus: NonNullable<SWRConfiguration['onErrorRetry']> = (
  ...[error, , , revalidate, opts]
) => {
  if (error instanceof ProblemError && FINAL.includes(error.status)) return;
  const { retryCount } = opts;
  const delay = DELAYS_MS[Math.min(retryCount, DELAYS_MS.length) - 1] ?? 5_000;
  setTimeout(() => void revalidate({ retryCount }), delay * (0.8 + Math.random() * 0.4));
};
