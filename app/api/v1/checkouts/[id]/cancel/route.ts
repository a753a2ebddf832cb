import { problem } from '@/lib/server/problem';
import { readTapKey } from '@/lib/server/read-tap-key';
import { systemRoute } from '@/lib/server/route';
import { answerCheckout } from '@/lib/server/v1/answer-checkout';
import { cancelCheckout } from '@/lib/server/v1/cancel-checkout';
import { NO_KEY } from '@/lib/server/read-key-and-body';

export const POST = systemRoute<{ id: string }>('checkouts.cancel', async ({ request, params, caller }) => {
  if (readTapKey(request) === null) return problem('bad_request', { detail: NO_KEY });
  const cancelled = await cancelCheckout(caller, params.id);
  return cancelled.ok ? answerCheckout(cancelled.value) : problem(cancelled.error.kind);
});
