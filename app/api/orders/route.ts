import { openOrderBody } from '@/lib/api/checkouts/charge';
import { checkouts } from '@/lib/server/composition/checkouts';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { staffRoute } from '@/lib/server/composition/sessions';
import { chargeOrder } from '@/lib/server/handlers/till/charge';
import { listOrders } from '@/lib/server/handlers/till/orders';
import { answer } from '@/lib/server/http/answer';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const GET = staffRoute(async ({ session }) => answer(await listOrders(checkouts(), session)));

export const POST = staffGatewayRoute(1, async ({ request, session }) => {
  const read = await readKeyAndBody(request, openOrderBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return chargeOrder(checkouts(), session, { idempotencyKey, ...body });
});
