import { openOrderBody } from '@/lib/api/open-order-body';
import { answer } from '@/lib/server/answer';
import { answerOpened, answerOpenError } from '@/lib/server/answer-opened';
import { chargeOrder } from '@/lib/server/charge-order';
import { listOrders } from '@/lib/server/load-orders';
import { problem } from '@/lib/server/problem';
import { readBody } from '@/lib/server/read-body';
import { readTapKey } from '@/lib/server/read-tap-key';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute(async ({ session }) => answer(await listOrders(session)));

export const POST = staffRoute(async ({ request, session }) => {
  const tapKey = readTapKey(request);
  if (tapKey === null)
    return problem('bad_request', { detail: 'Send an Idempotency-Key of 16 to 100 characters.' });
  const body = await readBody(request, openOrderBody);
  if (!body.ok) return problem('bad_request', { detail: body.error.detail });
  const opened = await chargeOrder(session, { tapKey, ...body.value });
  return opened.ok ? answerOpened(opened.value, session) : answerOpenError(opened.error);
});
