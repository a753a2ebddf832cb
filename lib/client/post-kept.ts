import type { ProblemKind } from '../api/problem-dto';
import { postJson, ProblemError } from './fetch-json';
import { forgetKey, keptKey } from './kept-key';
import { type Refusal, toRefusal } from './tap';

/** `unclear`: nobody here knows what became of it; the same tap again makes nothing twice. */
export type KeptRefusal = Refusal | 'unclear';

export type KeptAnswer<Answer> =
  | { readonly answer: Answer; readonly refusal: null }
  | { readonly answer: null; readonly refusal: KeptRefusal };

const UNCLEAR: readonly ProblemKind[] = ['in_flight', 'busy', 'internal'];

/** Sends a wish under a key that stays the same for as long as nobody here knows what became of it. */
export async function postKept<Answer>(path: string, body: unknown): Promise<KeptAnswer<Answer>> {
  const place = `qtill.kept.${path}`;
  try {
    const answer = await postJson<Answer>({ path, body, idempotencyKey: keptKey(place, body) });
    forgetKey(place);
    return { answer, refusal: null };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (!problem || UNCLEAR.includes(problem.kind)) return { answer: null, refusal: 'unclear' };
    forgetKey(place);
    return { answer: null, refusal: toRefusal(problem) };
  }
}
