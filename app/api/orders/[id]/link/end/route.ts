import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { links } from '@/lib/server/composition/links';
import { linkEnd } from '@/lib/server/handlers/office/links';

export const POST = staffGatewayRoute<{ id: string }>(2, ({ params, session }) =>
  linkEnd(links(), session, params.id),
);
