import { newRefundBody } from '@/lib/api/v1/refund';
import { systemRoute } from '@/lib/server/http/route';
import { refundForSystem } from '@/lib/server/handlers/v1/refunds';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = systemRoute<{ id: string }>('refunds.make', async ({ request, params, caller }) => {
  const read = await readKeyAndBody(request, newRefundBody);
  return read.ok ? refundForSystem(caller, { id: params.id, ...read.value }) : read.error;
});
