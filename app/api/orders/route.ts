import { openOrderBody } from '@/lib/api/checkouts/charge';
import { ordersQuery } from '@/lib/api/checkouts/order';
import { checkouts } from '@/lib/server/composition/checkouts';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { staffRoute } from '@/lib/server/composition/sessions';
import { chargeOrder } from '@/lib/server/handlers/till/charge';
import { listOrders } from '@/lib/server/handlers/till/orders';
import { answer, problem } from '@/lib/server/http/answer';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const GET = staffRoute(async ({ request, session }) => {
  const query = ordersQuery.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) return problem('bad_request', { detail: 'Ask for ?last=, from 1 to 30.' });
  return answer(await listOrders(checkouts(), session, query.data.last));
});

export const POST = staffGatewayRoute(1, async ({ request, session }) => {
  const read = await readKeyAndBody(request, openOrderBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return chargeOrder(checkouts(), session, { idempotencyKey, ...body });
});
