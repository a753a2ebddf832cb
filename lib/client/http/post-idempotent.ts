import { useState } from 'react';
import type { ProblemKind } from '../../api/problem';
import { deviceStorage, randomKey } from '../device/device-storage';
import { postJson, ProblemError, type Refusal, toRefusal } from './fetch-json';

/**
 * The idempotency key of a request that moves money, persisted before it is sent: the same request gets the same key,
 * also after a reload, until `forgetKey`. Another request gets another key. The request itself is not kept: it may say who
 * a customer is.
 */
export function persistedKey(place: string, request: unknown): string {
  const mark = markOf(JSON.stringify(request));
  const [key, stored] = readStored(place);
  if (key && stored === mark) return key;
  const fresh = randomKey();
  deviceStorage.write(place, `${fresh}\n${mark}`);
  return fresh;
}

/** The key and the mark of its request; earlier versions stored the request as it was. */
function readStored(place: string): readonly [key?: string, mark?: string] {
  const [key, stored = ''] = deviceStorage.read(place)?.split('\n') ?? [];
  return key ? [key, /^[[{]/.test(stored) ? markOf(stored) : stored] : [];
}

const PLACES = /^qtill\.(key|refund)\./;

/** What earlier versions left on this device about customers is cut down to marks. */
export function dropStoredRequests(): void {
  for (const place of deviceStorage.keys().filter((name) => PLACES.test(name))) {
    const [key, mark] = readStored(place);
    if (key) deviceStorage.write(place, `${key}\n${mark}`);
  }
}

/**
 * 32 bits of a text (FNV-1a): so few that countless texts have the same. Two requests of one place that do are told apart
 * by the server, which takes a key for one of them alone.
 */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** For when the outcome is known: to send the same again is another request. */
export const forgetKey = (place: string): void => deviceStorage.remove(place);

/** `unclear`: the outcome is unknown; to send the same again does nothing twice. */
export type IdempotentRefusal = (Refusal & { readonly wrongAt?: string | undefined }) | 'unclear';

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
    return { answer: null, refusal: { ...toRefusal(problem), wrongAt: problem.errors?.[0]?.pointer } };
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
