import { signInBody } from '@/lib/api/till';
import { noContent, problem } from '@/lib/server/http/answer';
import { answerPinError, openSession } from '@/lib/server/auth/session';
import { readBody } from '@/lib/server/http/request-body';
import { publicRoute } from '@/lib/server/http/route';

export const POST = publicRoute(async (request) => {
  const body = await readBody(request, signInBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  const opened = await openSession(body.value);
  return opened.ok ? noContent() : answerPinError(opened.error);
});
