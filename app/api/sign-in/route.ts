import { signInBody } from '@/lib/api/till';
import { answerPinError, openSession } from '@/lib/server/auth/open-session';
import { answerForm, isForm, readForm } from '@/lib/server/auth/sign-in-form';
import { publicRoute } from '@/lib/server/composition/runtime';
import { signIns } from '@/lib/server/composition/staff';
import { addressOf } from '@/lib/server/http/asker';
import { noContent, problem } from '@/lib/server/http/answer';
import { readBody } from '@/lib/server/http/request-body';
import type { Handler } from '@/lib/server/http/route';

const signIn = publicRoute(async (request) => {
  const body = isForm(request) ? await readForm(request) : await readBody(request, signInBody);
  if (!body.ok) return problem(body.error.kind, { detail: body.error.detail });
  const opened = await openSession(signIns(), { ...body.value, address: addressOf(request) });
  return opened.ok ? noContent() : answerPinError(opened.error);
});

export const POST: Handler<unknown> = async (request, context) => {
  const answer = await signIn(request, context);
  return isForm(request) ? answerForm(request, answer) : answer;
};
