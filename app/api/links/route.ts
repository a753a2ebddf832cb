import { makeLinkBody } from '@/lib/api/links/link-request';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { links } from '@/lib/server/composition/links';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerLinks, newLinkOrder } from '@/lib/server/handlers/office/links';
import { readKeyAndBody } from '@/lib/server/http/request-body';

export const GET = staffRoute(({ session }) => answerLinks(links(), session));

export const POST = staffGatewayRoute(1, async ({ request, session }) => {
  const read = await readKeyAndBody(request, makeLinkBody);
  if (!read.ok) return read.error;
  const { idempotencyKey, body } = read.value;
  return newLinkOrder(links(), session, { idempotencyKey, ...body });
});
