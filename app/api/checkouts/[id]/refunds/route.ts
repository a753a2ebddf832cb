import { refundBody } from '@/lib/api/refund-body';
import { giveBack } from '@/lib/server/give-back';
import { problem } from '@/lib/server/problem';
import { readBody } from '@/lib/server/read-body';
import { readTapKey } from '@/lib/server/read-tap-key';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const tapKey = readTapKey(request);
  if (tapKey === null)
    return problem('bad_request', { detail: 'Send an Idempotency-Key of 16 to 100 characters.' });
  const body = await readBody(request, refundBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  return giveBack(session, { id: params.id, tapKey, ...body.value });
});
