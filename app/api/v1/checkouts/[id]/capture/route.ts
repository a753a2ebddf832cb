import { checkouts } from '@/lib/server/composition/checkouts';
import { systemRoute } from '@/lib/server/composition/keys';
import { refuseCapture } from '@/lib/server/handlers/v1/checkouts';
import { problem } from '@/lib/server/http/answer';
import { methods } from '@/lib/server/http/methods';
import { NO_KEY, readIdempotencyKey } from '@/lib/server/http/request-body';

const post = systemRoute<{ id: string }>('payments.capture', async ({ request, params, caller }) => {
  if (readIdempotencyKey(request) === null) return problem('bad_request', { detail: NO_KEY });
  return refuseCapture(checkouts(), caller, params.id);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: post });
