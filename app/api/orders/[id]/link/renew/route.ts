import { renewLinkBody } from '@/lib/api/links/link-request';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { links } from '@/lib/server/composition/links';
import { linkAgain } from '@/lib/server/handlers/office/links';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const POST = staffGatewayRoute<{ id: string }>(3, async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, renewLinkBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return linkAgain(links(), session, { idempotencyKey, orderId: params.id, ...body });
});
