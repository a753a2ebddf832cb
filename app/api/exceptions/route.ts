import { exceptionState } from '@/lib/api/exceptions/exception';
import { answer, problem } from '@/lib/server/http/answer';
import { findExceptions } from '@/lib/server/handlers/exceptions';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ request, session }) => {
  const state = exceptionState.safeParse(new URL(request.url).searchParams.get('state'));
  if (!state.success) return problem('bad_request', { detail: 'Ask for ?state=open or ?state=resolved.' });
  const found = await findExceptions(session, state.data);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});
