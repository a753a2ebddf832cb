import { refundBody } from '@/lib/api/refunds/refund';
import { checkouts } from '@/lib/server/composition/checkouts';
import { staff, staffRoute } from '@/lib/server/composition/staff';
import { refundPayment } from '@/lib/server/handlers/till/refunds';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffRoute<{ id: string }>(async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, refundBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  const deps = { checkouts: checkouts(), staff: staff() };
  return refundPayment(deps, session, { id: params.id, idempotencyKey, ...body });
});
