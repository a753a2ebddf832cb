import { checkouts } from '@/lib/server/composition/checkouts';
import { systemRoute } from '@/lib/server/composition/keys';
import { cancelForSystem } from '@/lib/server/handlers/v1/checkouts';
import { problem } from '@/lib/server/http/answer';
import { NO_KEY, readIdempotencyKey } from '@/lib/server/http/request-body';

export const POST = systemRoute<{ id: string }>('checkouts.cancel', async ({ request, params, caller }) => {
  if (readIdempotencyKey(request) === null) return problem('bad_request', { detail: NO_KEY });
  return cancelForSystem(checkouts(), caller, params.id);
});
