import { openAnotherBody } from '@/lib/api/checkouts/charge';
import { checkouts } from '@/lib/server/composition/checkouts';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { chargeAgain } from '@/lib/server/handlers/till/charge-again';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffGatewayRoute<{ id: string }>(1, async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openAnotherBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return chargeAgain(checkouts(), session, { idempotencyKey, orderId: params.id, ...body });
});
