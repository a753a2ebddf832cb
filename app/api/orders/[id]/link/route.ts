import { linkBody } from '@/lib/api/links/link-request';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { links } from '@/lib/server/composition/links';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerLinkOfOrder, linkForOrder } from '@/lib/server/handlers/office/links';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const GET = staffRoute<{ id: string }>(({ params, session }) =>
  answerLinkOfOrder(links(), session, params.id),
);

export const POST = staffGatewayRoute<{ id: string }>(3, async ({ request, params, session }) => {
  const read = await readKeyAndBody(request, linkBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return linkForOrder(links(), session, { idempotencyKey, orderId: params.id, ...body });
});
