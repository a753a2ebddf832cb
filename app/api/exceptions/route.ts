import { exceptionState } from '@/lib/api/resolve-exception-body';
import { answer } from '@/lib/server/answer';
import { findExceptions } from '@/lib/server/load-exceptions';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute(async ({ request, session }) => {
  const state = exceptionState.safeParse(new URL(request.url).searchParams.get('state'));
  if (!state.success) return problem('bad_request', { detail: 'Ask for ?state=open or ?state=resolved.' });
  const found = await findExceptions(session, state.data);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});
