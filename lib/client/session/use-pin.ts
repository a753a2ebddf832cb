import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { PIN_LENGTH } from '../../api/limits';
import { paths } from '../../api/paths';
import type { ProblemDto } from '../../api/problem';
import { NEXT_PARAMETER, safePath } from '../../api/next-path';
import type { SignInBody, SignInFailure } from '../../api/till';
import { postJson, ProblemError } from '../http/fetch-json';
import { dropStoredRequests } from '../http/post-idempotent';

/** What was typed into the page's form before this, and what came of an attempt there. */
export type EarlyPin = { typed: string; failure: SignInFailure | null };

export type PinFailure = {
  kind: ProblemDto['kind'] | 'no_answer' | 'failed';
  retryAfterMs: number;
  at: number;
};

/** Where to go on after the sign-in, so that nothing is typed twice in front of a customer. */
const nextPath = (): string =>
  safePath(new URLSearchParams(location.search).get(NEXT_PARAMETER), location.origin);

/** Collects six digits and signs in by itself after the last one. */
export function usePin(staffId: string, early: EarlyPin) {
  const router = useRouter();
  const [pin, setPin] = useState(early.typed);
  const [failure, setFailure] = useState<PinFailure | null>(
    () => early.failure && { ...early.failure, at: Date.now() },
  );
  const [isAsking, setIsAsking] = useState(false);
  // Two keys within one frame see the same `pin`; the ref does not lag.
  const typed = useRef(early.typed);
  useEffect(dropStoredRequests, []);

  const show = (next: string) => {
    typed.current = next;
    setPin(next);
  };

  async function submit(complete: string) {
    setIsAsking(true);
    setFailure(null);
    try {
      await postJson<undefined>({
        path: paths.api.signIn,
        body: { staffId, pin: complete } satisfies SignInBody,
      });
      router.replace(nextPath());
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null;
      setFailure({
        kind: problem?.kind ?? 'no_answer',
        retryAfterMs: problem?.retryAfterMs ?? 0,
        at: Date.now(),
      });
      setIsAsking(false);
      show('');
    }
  }

  const onDigits = (digits: string) => {
    if (isAsking || typed.current.length >= PIN_LENGTH) return;
    // It was about other digits; a lock goes on.
    setFailure((before) => (before?.kind === 'sign_in_locked' ? before : null));
    const next = (typed.current + digits).slice(0, PIN_LENGTH);
    show(next);
    if (next.length === PIN_LENGTH) void submit(next);
  };

  const change = (next: string) => {
    if (!isAsking) show(next);
  };
  return {
    length: pin.length,
    failure,
    isAsking,
    onDigits,
    onDelete: () => change(typed.current.slice(0, -1)),
    onClear: () => change(''),
  };
}
