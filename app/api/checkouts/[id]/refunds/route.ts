import { refundBody } from '@/lib/api/refunds/refund';
import { refundPayment } from '@/lib/server/handlers/refunds';
import { readKeyAndBody } from '@/lib/server/http/request-body';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, refundBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return refundPayment(session, { id: params.id, idempotencyKey, ...body });
});
