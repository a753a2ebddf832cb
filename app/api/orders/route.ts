import { openOrderBody } from '@/lib/api/open-order-body';
import { answer } from '@/lib/server/answer';
import { answerOpened, answerOpenError } from '@/lib/server/answer-opened';
import { chargeOrder } from '@/lib/server/charge-order';
import { listOrders } from '@/lib/server/load-orders';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute(async ({ session }) => answer(await listOrders(session)));

export const POST = staffRoute(async ({ request, session }) => {
  const read = await readKeyAndBody(request, openOrderBody);
  if (!read.ok) return read.error;
  const { tapKey, body } = read.value;
  const opened = await chargeOrder(session, { tapKey, ...body });
  return opened.ok ? answerOpened(opened.value, session) : answerOpenError(opened.error);
});
