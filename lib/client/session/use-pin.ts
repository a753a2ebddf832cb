import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { PIN_LENGTH } from '../../api/limits';
import { paths } from '../../api/paths';
import type { ProblemDto } from '../../api/problem';
import type { SignInBody } from '../../api/till';
import { postJson, ProblemError } from '../http/fetch-json';
import { dropStoredRequests } from '../http/post-idempotent';
import { nextPath } from './next-path';

export type PinFailure = { kind: ProblemDto['kind'] | 'no_answer'; retryAfterMs: number; at: number };

/** Collects six digits and signs in by itself after the last one. */
export function usePin(staffId: string) {
  const router = useRouter();
  const [pin, setPin] = useState('');
  const [failure, setFailure] = useState<PinFailure | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  // Two keys within one frame see the same `pin`; the ref does not lag.
  const typed = useRef('');
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
