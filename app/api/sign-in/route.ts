import { signInBody } from '@/lib/api/sign-in-body';
import { noContent } from '@/lib/server/answer';
import { answerPinError } from '@/lib/server/answer-pin-error';
import { openSession } from '@/lib/server/open-session';
import { problem } from '@/lib/server/problem';
import { readBody } from '@/lib/server/read-body';
import { publicRoute } from '@/lib/server/route';

export const POST = publicRoute(async (request) => {
  const body = await readBody(request, signInBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  const opened = await openSession(body.value);
  return opened.ok ? noContent() : answerPinError(opened.error);
});
