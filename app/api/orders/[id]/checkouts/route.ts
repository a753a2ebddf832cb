import { openAnotherBody } from '@/lib/api/open-order-body';
import { answerAnotherError, answerOpened } from '@/lib/server/answer-opened';
import { chargeAgain } from '@/lib/server/charge-order';
import { problem } from '@/lib/server/problem';
import { readBody } from '@/lib/server/read-body';
import { readTapKey } from '@/lib/server/read-tap-key';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const tapKey = readTapKey(request);
  if (tapKey === null)
    return problem('bad_request', { detail: 'Send an Idempotency-Key of 16 to 100 characters.' });
  const body = await readBody(request, openAnotherBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  const opened = await chargeAgain(session, { tapKey, orderId: params.id, ...body.value });
  return opened.ok ? answerOpened(opened.value, session) : answerAnotherError(opened.error);
});
