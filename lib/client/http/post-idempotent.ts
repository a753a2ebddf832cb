import { deviceStorage, randomKey } from '../device/device-storage';
import type { ProblemKind } from '../../api/problem';
import { postJson, ProblemError } from './fetch-json';
import { type Refusal, toRefusal } from '../charge/idempotent-request';
import { useState } from 'react';

/**
 * The key of a request that moves money, kept on the device before it is sent: whoever asks for the same again, also
 * after a reload and without knowing what became of it, sends the same tap. Another wish is another tap.
 */
export function persistedKey(place: string, filter: unknown): string {
  const text = JSON.stringify(filter);
  // A line end is in no wish: JSON writes it with a backslash.
  const [key, kept] = deviceStorage.read(place)?.split('\n') ?? [];
  if (key && kept === text) return key;
  const fresh = randomKey();
  deviceStorage.write(place, `${fresh}\n${text}`);
  return fresh;
}

/** Its outcome is known here: to ask for the same again is another wish. */
export const forgetKey = (place: string): void => deviceStorage.remove(place);

/** `unclear`: nobody here knows what became of it; the same tap again makes nothing twice. */
export type IdempotentRefusal = Refusal | 'unclear';

export type IdempotentAnswer<Answer> =
  | { readonly answer: Answer; readonly refusal: null }
  | { readonly answer: null; readonly refusal: IdempotentRefusal };

const UNCLEAR: readonly ProblemKind[] = ['in_flight', 'busy', 'internal'];

/** Sends a wish under a key that stays the same for as long as nobody here knows what became of it. */
async function postIdempotent<Answer>(path: string, body: unknown): Promise<IdempotentAnswer<Answer>> {
  const place = `qtill.kept.${path}`;
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

/** One wish at a time, and why the last one came to nothing. `refresh`: shows what became of it. */
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
