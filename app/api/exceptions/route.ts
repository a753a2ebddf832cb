import { exceptionState } from '@/lib/api/exceptions/exception';
import { exceptions } from '@/lib/server/composition/exceptions';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerExceptions } from '@/lib/server/handlers/office/exceptions';
import { problem } from '@/lib/server/http/answer';

export const GET = staffRoute(async ({ request, session }) => {
  const state = exceptionState.safeParse(new URL(request.url).searchParams.get('state'));
  if (!state.success) return problem('bad_request', { detail: 'Ask for ?state=open or ?state=resolved.' });
  return answerExceptions(exceptions(), session, state.data);
});
