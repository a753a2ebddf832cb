import { answerLink, linkAgain } from '@/lib/server/handlers/links';
import { problem } from '@/lib/server/http/answer';
import { NO_KEY, readIdempotencyKey } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const idempotencyKey = readIdempotencyKey(request);
  if (idempotencyKey === null) return problem('bad_request', { detail: NO_KEY });
  return answerLink(await linkAgain(session, { idempotencyKey, orderId: params.id }), 201);
});
