import 'server-only';
import type { LinkDto } from '../api/link-dto';
import type { Result } from '../domain/result';
import type { LinkOrderError } from '../links/link-order';
import { answer } from './answer';
import { answerAnotherError } from './answer-opened';
import { problem } from './problem';

type Refused = LinkOrderError | { readonly kind: 'bad_request'; readonly detail: string };

/** What became of a tap on a link. */
export function answerLink(result: Result<LinkDto, Refused>, status = 200): Response {
  if (result.ok) return answer(result.value, status);
  const { error } = result;
  switch (error.kind) {
    case 'bad_request':
      return problem('bad_request', { detail: error.detail });
    case 'not_allowed':
      return problem('not_allowed');
    default:
      return answerAnotherError(error);
  }
}
