import { openOnTerminalBody } from '@/lib/api/checkouts/charge';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { terminals } from '@/lib/server/composition/terminals';
import { chargeOnTerminal } from '@/lib/server/handlers/till/terminals';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffGatewayRoute<{ id: string }>(3, async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, openOnTerminalBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return chargeOnTerminal(terminals(), session, { idempotencyKey, orderId: params.id, ...body });
});
