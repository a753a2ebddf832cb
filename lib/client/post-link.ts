import type { LinkDto } from '../api/link-dto';
import type { ProblemKind } from '../api/problem-dto';
import { postJson, ProblemError } from './fetch-json';
import { forgetKey, keptKey } from './kept-key';
import type { Refusal } from './tap';

/** `unclear`: nobody here knows what became of it; the same tap again makes nothing twice. */
export type LinkRefusal = Refusal | 'unclear';

export type LinkAnswer =
  | { readonly link: LinkDto; readonly refusal: null }
  | { readonly link: null; readonly refusal: LinkRefusal };

const UNCLEAR: readonly ProblemKind[] = ['in_flight', 'busy', 'internal'];

/** Sends a wish for a link, under a key that stays the same for as long as nobody here knows what became of it. */
export async function postLink(path: string, body: unknown): Promise<LinkAnswer> {
  const place = `qtill.link.${path}`;
  try {
    const link = await postJson<LinkDto>({ path, body, idempotencyKey: keptKey(place, body) });
    forgetKey(place);
    return { link, refusal: null };
  } catch (error) {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (!problem || UNCLEAR.includes(problem.kind)) return { link: null, refusal: 'unclear' };
    forgetKey(place);
    return { link: null, refusal: { kind: problem.kind, detail: problem.detail ?? null } };
  }
}
