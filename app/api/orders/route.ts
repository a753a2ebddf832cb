import { openOrderBody } from '@/lib/api/checkouts/charge';
import { answer } from '@/lib/server/http/answer';
import { answerOpened, answerOpenError } from '@/lib/server/handlers/answer-opened';
import { chargeOrder } from '@/lib/server/handlers/charge';
import { listOrders } from '@/lib/server/handlers/orders';
import { readKeyAndBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute(async ({ session }) => answer(await listOrders(session)));

export const POST = staffRoute(async ({ request, session }) => {
  const read = await readKeyAndBody(request, openOrderBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  const opened = await chargeOrder(session, { idempotencyKey, ...body });
  return opened.ok ? answerOpened(opened.value, session) : answerOpenError(opened.error);
});
