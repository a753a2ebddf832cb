import { answerLink } from '@/lib/server/answer-link';
import { linkAgain } from '@/lib/server/manage-links';
import { problem } from '@/lib/server/problem';
import { NO_KEY } from '@/lib/server/read-key-and-body';
import { readTapKey } from '@/lib/server/read-tap-key';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const tapKey = readTapKey(request);
  if (tapKey === null) return problem('bad_request', { detail: NO_KEY });
  return answerLink(await linkAgain(session, { tapKey, orderId: params.id }), 201);
});
