import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { links } from '@/lib/server/composition/links';
import { linkAgain } from '@/lib/server/handlers/office/links';
import { problem } from '@/lib/server/http/answer';
import { NO_KEY, readIdempotencyKey } from '@/lib/server/http/request-body';

export const POST = staffGatewayRoute<{ id: string }>(3, async ({ request, params, session }) => {
  const idempotencyKey = readIdempotencyKey(request);
  if (idempotencyKey === null) return problem('bad_request', { detail: NO_KEY });
  return linkAgain(links(), session, { idempotencyKey, orderId: params.id });
});
