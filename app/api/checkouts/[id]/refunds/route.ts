import { refundBody } from '@/lib/api/refunds/refund';
import { refunds } from '@/lib/server/composition/refunds';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { staff } from '@/lib/server/composition/staff';
import { refundPayment } from '@/lib/server/handlers/till/refunds';
import { addressOf } from '@/lib/server/http/asker';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffGatewayRoute<{ id: string }>(3, async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, refundBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  const deps = { checkouts: refunds(), staff: staff() };
  const address = addressOf(request);
  return refundPayment(deps, session, { id: params.id, idempotencyKey, address, ...body });
});
