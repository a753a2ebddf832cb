import 'server-only';
import { safePath } from '../../api/next-path';
import { paths } from '../../api/paths';
import { type SignInBody, signInBody, type SignInFailure, signInQuery } from '../../api/till';
import { latinDigit } from '../../domain/core/latin-digit';
import { err, ok, type Result } from '../../domain/core/result';
import { readBytes } from '../http/request-body';

/** Six digits in any alphabet, and the field's name. */
const MOST_BYTES = 1_024;

/** Whether the sign-in comes from the page's form, which works before there is a script, instead of from a script. */
export const isForm = ({ headers }: Request): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers.get('content-type') ?? '');

type NoPin = { readonly kind: 'bad_request'; readonly detail: string };

/** Who signs in stands in the form's address, the PIN in its body alone. */
export async function readForm(request: Request): Promise<Result<SignInBody, NoPin>> {
  const bytes = await readBytes(request, MOST_BYTES);
  const text = new URLSearchParams(bytes?.toString('utf8')).get('pin') ?? '';
  const pin = Array.from(text, (character) => latinDigit(character) ?? character).join('');
  const { data } = signInBody.safeParse({ staffId: queryOf(request).who, pin });
  return data ? ok(data) : err({ kind: 'bad_request', detail: 'Send a person and six digits.' });
}

/** The same answer for people: the page they asked for, or the form again with what was wrong. Never the PIN. */
export async function answerForm(request: Request, answer: Response): Promise<Response> {
  const { who = '', next } = queryOf(request);
  if (answer.ok) return seeOther(safePath(next ?? null, ANY_ORIGIN));
  // Not from our page: no form of ours would show it again.
  if (answer.status === 403) return answer;
  const { kind, retryAfterMs } = failureOf(await answer.json());
  const query = new URLSearchParams({ who, failed: kind });
  if (retryAfterMs > 0) query.set('wait', String(Math.ceil(retryAfterMs / 1_000)));
  if (next !== undefined) query.set('next', next);
  return seeOther(`${paths.signIn}?${query}`);
}

const queryOf = ({ url }: Request) => signInQuery.parse(Object.fromEntries(new URL(url).searchParams));

/** Only paths are compared. */
const ANY_ORIGIN = 'http://till.invalid';

function failureOf({ kind, retryAfterMs = 0 }: { kind: string; retryAfterMs?: number }): SignInFailure {
  if (kind === 'sign_in_locked') return { kind, retryAfterMs };
  // What is no six digits is nobody's PIN.
  return { kind: kind === 'wrong_pin' || kind === 'bad_request' ? 'wrong_pin' : 'failed', retryAfterMs: 0 };
}

const seeOther = (location: string): Response =>
  new Response(null, {
    status: 303,
    headers: { Location: location, 'Cache-Control': 'private, no-store' },
  });
