import { checkouts } from '@/lib/server/composition/checkouts';
import { systemGatewayRoute } from '@/lib/server/composition/keys';
import { cancelForSystem } from '@/lib/server/handlers/v1/checkouts';
import { problem } from '@/lib/server/http/answer';
import { methods } from '@/lib/server/http/methods';
import { NO_KEY, readIdempotencyKey } from '@/lib/server/http/request-body';

const post = systemGatewayRoute<{ id: string }>(
  'checkouts.cancel',
  2,
  async ({ request, params, caller }) => {
    const idempotencyKey = readIdempotencyKey(request);
    if (idempotencyKey === null) return problem('bad_request', { detail: NO_KEY });
    return cancelForSystem(checkouts(), caller, { id: params.id, idempotencyKey });
  },
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: post });
