import { newRefundBody } from '@/lib/api/v1/refund';
import { systemRoute } from '@/lib/server/route';
import { giveBack } from '@/lib/server/v1/give-back';
import { readKeyAndBody } from '@/lib/server/read-key-and-body';

export const POST = systemRoute<{ id: string }>('refunds.make', async ({ request, params, caller }) => {
  const read = await readKeyAndBody(request, newRefundBody);
  return read.ok ? giveBack(caller, { id: params.id, ...read.value }) : read.error;
});
