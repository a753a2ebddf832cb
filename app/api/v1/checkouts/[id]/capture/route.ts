import { problem } from '@/lib/server/problem';
import { readTapKey } from '@/lib/server/read-tap-key';
import { systemRoute } from '@/lib/server/route';
import { refuseCapture } from '@/lib/server/v1/refuse-capture';
import { NO_KEY } from '@/lib/server/read-key-and-body';

export const POST = systemRoute<{ id: string }>('payments.capture', async ({ request, params, caller }) => {
  if (readTapKey(request) === null) return problem('bad_request', { detail: NO_KEY });
  return refuseCapture(caller, params.id);
});
