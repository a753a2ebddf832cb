import { signInBody } from '@/lib/api/till';
import { answerPinError, openSession } from '@/lib/server/auth/open-session';
import { publicRoute } from '@/lib/server/composition/runtime';
import { signIns } from '@/lib/server/composition/staff';
import { addressOf } from '@/lib/server/http/asker';
import { noContent, problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';

export const POST = publicRoute(async (request) => {
  const body = await readBody(request, signInBody);
  if (!body.ok) return problem(body.error.kind, { detail: body.error.detail });
  const opened = await openSession(signIns(), { ...body.value, address: addressOf(request) });
  return opened.ok ? noContent() : answerPinError(opened.error);
});
