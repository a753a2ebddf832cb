import { newRefundBody } from '@/lib/api/v1/refund';
import { refunds } from '@/lib/server/composition/refunds';
import { systemGatewayRoute } from '@/lib/server/composition/keys';
import { refundForSystem } from '@/lib/server/handlers/v1/refunds';
import { methods } from '@/lib/server/http/methods';
import { readKeyAndBody } from '@/lib/server/http/request-body';

const post = systemGatewayRoute<{ id: string }>('refunds.make', 3, async ({ request, params, caller }) => {
  const read = await readKeyAndBody(request, newRefundBody);
  return read.ok ? refundForSystem(refunds(), caller, { id: params.id, ...read.value }) : read.error;
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: post });
