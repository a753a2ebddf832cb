import type { OpenedDto } from '../../api/orders';
import { paths } from '../../api/paths';
import { type ChargeAnswer, chargeMove, type ChargeMove, type Trouble } from './charge-move';
import { externalStore, type ExternalStore } from '../device/external-store';
import { postJson, ProblemError } from '../http/fetch-json';
import type { StoredRequest } from './idempotent-request';
import { useMemo, useSyncExternalStore } from 'react';

export type ChargeState = { kind: 'asking'; trouble: Trouble } | Exclude<ChargeMove, { kind: 'again' }>;

type Attempt = { tap: StoredRequest; state: ExternalStore<ChargeState>; askNow: () => void };

// By key and outside React: however often a screen mounts, one tap is one conversation with the server.
const attempts = new Map<string, Attempt>();

export function chargeAttempt(tap: StoredRequest): Attempt {
  const known = attempts.get(tap.key);
  if (known) return known;
  const attempt = start(tap);
  attempts.set(tap.key, attempt);
  return attempt;
}

/** The tap whose charge or checkout has this address, of those made since the page was loaded. */
export function tapAt(pathname: string): StoredRequest | null {
  for (const { tap, state } of attempts.values()) {
    const now = state.get();
    if (pathname === paths.charge(tap.key)) return tap;
    if (now.kind === 'open' && pathname === paths.checkout(now.opened.checkout.id)) return tap;
  }
  return null;
}

function start(tap: StoredRequest): Attempt {
  const state = externalStore<ChargeState>({ kind: 'asking', trouble: null });
  let interrupt = new AbortController();
  const askNow = () => {
    interrupt.abort();
    interrupt = new AbortController();
  };
  void converse(tap, state, () => interrupt.signal);
  return { tap, state, askNow };
}

async function converse(
  tap: StoredRequest,
  state: ExternalStore<ChargeState>,
  signal: () => AbortSignal,
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const current = signal();
    const answer = await ask(tap, current);
    const move = chargeMove(answer, tries);
    if (move.kind !== 'again') {
      // Signed in again, the same tap asks again with the same key.
      if (move.kind === 'sign_in') attempts.delete(tap.key);
      return state.set(move);
    }
    if (current.aborted) continue;
    state.set({ kind: 'asking', trouble: move.trouble });
    await pause(move.afterMs, current);
  }
}

async function ask(tap: StoredRequest, signal: AbortSignal): Promise<ChargeAnswer> {
  try {
    const { path, body, key } = tap;
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

/** Follows, and if need be starts, the conversation about one tap. */
export function useChargeAttempt(tap: StoredRequest): { state: ChargeState; askNow: () => void } {
  const attempt = useMemo(() => chargeAttempt(tap), [tap]);
  const state = useSyncExternalStore(attempt.state.subscribe, attempt.state.get, attempt.state.get);
  return { state, askNow: attempt.askNow };
}
