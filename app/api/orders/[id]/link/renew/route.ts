import { answerLink, linkAgain } from '@/lib/server/handlers/links';
import { problem } from '@/lib/server/http/answer';
import { NO_KEY, readTapKey } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const tapKey = readTapKey(request);
  if (tapKey === null) return problem('bad_request', { detail: NO_KEY });
  return answerLink(await linkAgain(session, { tapKey, orderId: params.id }), 201);
});
