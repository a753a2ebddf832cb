import { useState } from 'react';
import type { ProblemKind } from '../../api/problem';
import { deviceStorage, randomKey } from '../device/device-storage';
import { postJson, ProblemError, type Refusal, toRefusal } from './fetch-json';

/**
 * The idempotency key of a request that moves money, persisted before it is sent: the same request gets the same key,
 * also after a reload, until `forgetKey`. Another request gets another key.
 */
export function persistedKey(place: string, request: unknown): string {
  const text = JSON.stringify(request);
  // JSON never contains a line end, so it separates the two.
  const [key, stored] = deviceStorage.read(place)?.split('\n') ?? [];
  if (key && stored === text) return key;
  const fresh = randomKey();
  deviceStorage.write(place, `${fresh}\n${text}`);
  return fresh;
}

/** For when the outcome is known: to send the same again is another request. */
export const forgetKey = (place: string): void => deviceStorage.remove(place);

/** `unclear`: the outcome is unknown; to send the same again does nothing twice. */
export type IdempotentRefusal = Refusal | 'unclear';

type IdempotentAnswer<Answer> =
  | { readonly answer: Answer; readonly refusal: null }
  | { readonly answer: null; readonly refusal: IdempotentRefusal };

const UNCLEAR: readonly ProblemKind[] = ['in_flight', 'busy', 'internal'];

/** Sends a request under a key that stays the same for as long as its outcome is unknown. */
async function postIdempotent<Answer>(path: string, body: unknown): Promise<IdempotentAnswer<Answer>> {
  const place = `qtill.key.${path}`;
  try {
    const answer = await postJson<Answer>({ path, body, idempotencyKey: persistedKey(place, body) });
    forgetKey(place);
    return { answer, refusal: null };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (!problem || UNCLEAR.includes(problem.kind)) return { answer: null, refusal: 'unclear' };
    forgetKey(place);
    return { answer: null, refusal: toRefusal(problem) };
  }
}

/** One request at a time, and why the last one failed. `refresh`: reads again what it may have changed. */
export function useIdempotentPost<Answer>(refresh: () => Promise<unknown>) {
  const [isSaving, setIsSaving] = useState(false);
  const [refusal, setRefusal] = useState<IdempotentRefusal | null>(null);

  async function post(path: string, body: unknown): Promise<Answer | null> {
    setIsSaving(true);
    setRefusal(null);
    const { answer, refusal: refused } = await postIdempotent<Answer>(path, body);
    setRefusal(refused);
    await refresh();
    setIsSaving(false);
    return answer;
  }

  return { isSaving, refusal, post };
}
