import { PROBLEM_KINDS, type ProblemDto } from '../api/problem-dto';
import { noteAnswer, noteMiss } from './server-link';

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

export const isSignedOut = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem?.kind === 'signed_out';

type Post = { path: string; body?: unknown; idempotencyKey?: string; signal?: AbortSignal };

export const getJson = <Answer>(path: string): Promise<Answer> => ask<Answer>(path, {}, TIMEOUT_MS);

export function postJson<Answer>({ path, body, idempotencyKey, signal }: Post): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/json',
    ...(idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
  };
  const init = { method: 'POST', headers, body: JSON.stringify(body ?? {}), signal: signal ?? null };
  return ask<Answer>(path, init, CHARGE_TIMEOUT_MS);
}

async function ask<Answer>(path: string, init: RequestInit, timeoutMs: number): Promise<Answer> {
  const { status, text } = await send(path, init, timeoutMs);
  if (status === 204) return undefined as Answer;
  const body = parse(text);
  if (status >= 400 || body === null) throw new ProblemError(status, isProblem(body) ? body : null);
  return body as Answer;
}

// A fetch without an end stops SWR's polling for good, so every request has one. By hand because
// `AbortSignal.any` is younger than the tablets in use.
async function send(path: string, init: RequestInit, timeoutMs: number) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  init.signal?.addEventListener('abort', abort);
  try {
    const { signal } = controller;
    const response = await fetch(path, { cache: 'no-store', credentials: 'same-origin', ...init, signal });
    const text = await response.text();
    noteAnswer();
    return { status: response.status, text };
  } catch (cause) {
    if (!init.signal?.aborted) noteMiss();
    throw cause;
  } finally {
    clearTimeout(timer);
    init.signal?.removeEventListener('abort', abort);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isProblem = (body: unknown): body is ProblemDto =>
  typeof body === 'object' &&
  body !== null &&
  'kind' in body &&
  PROBLEM_KINDS.some((kind) => kind === body.kind);
