import type { OpenedDto } from '../../api/checkouts/order';
import { paths } from '../../api/paths';
import { type ChargeAnswer, chargeMove, type ChargeMove, type Trouble } from './charge-move';
import { externalStore, type ExternalStore } from '../device/external-store';
import { postJson, ProblemError } from '../http/fetch-json';
import type { StoredRequest } from './idempotent-request';
import { useMemo, useSyncExternalStore } from 'react';

export type ChargeState = { kind: 'asking'; trouble: Trouble } | Exclude<ChargeMove, { kind: 'again' }>;

type Attempt = { request: StoredRequest; state: ExternalStore<ChargeState>; askNow: () => void };

/** What to do with the code of a request that nobody waits for any more, before any screen has it; by key. */
export const unseenClosers = new Map<string, (opened: OpenedDto) => Promise<OpenedDto>>();

// By key and outside React: however often a screen mounts, one request is sent by one attempt.
const attempts = new Map<string, Attempt>();

export function chargeAttempt(request: StoredRequest): Attempt {
  const known = attempts.get(request.key);
  if (known) return known;
  const attempt = start(request);
  attempts.set(request.key, attempt);
  return attempt;
}

/** The request whose charge or checkout has this address, among those made since the page was loaded. */
export function requestAt(pathname: string): StoredRequest | null {
  for (const { request, state } of attempts.values()) {
    const now = state.get();
    if (pathname === paths.charge(request.key)) return request;
    if (now.kind === 'open' && pathname === paths.checkout(now.opened.checkout.id)) return request;
  }
  return null;
}

function start(request: StoredRequest): Attempt {
  const state = externalStore<ChargeState>({ kind: 'asking', trouble: null });
  let interrupt = new AbortController();
  const askNow = () => {
    interrupt.abort();
    interrupt = new AbortController();
  };
  void sendUntilAnswered(request, state, () => interrupt.signal);
  return { request, state, askNow };
}

async function sendUntilAnswered(
  request: StoredRequest,
  state: ExternalStore<ChargeState>,
  signal: () => AbortSignal,
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const current = signal();
    const answer = await ask(request, current);
    const move = chargeMove(answer, tries);
    if (move.kind !== 'again') {
      // After the next sign-in the same request is sent again with the same key.
      if (move.kind === 'sign_in') attempts.delete(request.key);
      const close = unseenClosers.get(request.key);
      return state.set(close && move.kind === 'open' ? { ...move, opened: await close(move.opened) } : move);
    }
    if (current.aborted) continue;
    state.set({ kind: 'asking', trouble: move.trouble });
    await pause(move.afterMs, current);
  }
}

async function ask(request: StoredRequest, signal: AbortSignal): Promise<ChargeAnswer> {
  try {
    const { path, body, key } = request;
    const opened = await postJson<OpenedDto>({ path, body, idempotencyKey: key, signal });
    return { kind: 'opened', opened };
  } catch (error) {
    if (!(error instanceof ProblemError)) return { kind: 'no_answer' };
    return error.problem ? { kind: 'problem', problem: error.problem } : { kind: 'unreadable' };
  }
}

const pause = (forMs: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, forMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/** Follows the attempt of one request, and starts it if need be. */
export function useChargeAttempt(request: StoredRequest): { state: ChargeState; askNow: () => void } {
  const attempt = useMemo(() => chargeAttempt(request), [request]);
  const state = useSyncExternalStore(attempt.state.subscribe, attempt.state.get, attempt.state.get);
  return { state, askNow: attempt.askNow };
}
