import { newRefundBody } from '@/lib/api/v1/refund';
import { checkouts } from '@/lib/server/composition/checkouts';
import { systemRoute } from '@/lib/server/composition/keys';
import { refundForSystem } from '@/lib/server/handlers/v1/refunds';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = systemRoute<{ id: string }>('refunds.make', async ({ request, params, caller }) => {
  const read = await readKeyAndBody(request, newRefundBody);
  return read.ok ? refundForSystem(checkouts(), caller, { id: params.id, ...read.value }) : read.error;
});
