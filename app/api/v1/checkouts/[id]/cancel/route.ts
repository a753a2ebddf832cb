import { problem } from '@/lib/server/http/answer';
import { NO_KEY, readIdempotencyKey } from '@/lib/server/http/request-body';
import { systemRoute } from '@/lib/server/http/route';
import { answerSystemCheckout, cancelForSystem } from '@/lib/server/handlers/v1/checkouts';

export const POST = systemRoute<{ id: string }>('checkouts.cancel', async ({ request, params, caller }) => {
  if (readIdempotencyKey(request) === null) return problem('bad_request', { detail: NO_KEY });
  const cancelled = await cancelForSystem(caller, params.id);
  return cancelled.ok ? answerSystemCheckout(cancelled.value) : problem(cancelled.error.kind);
});
