import { checkouts } from '@/lib/server/composition/checkouts';
import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { cancel } from '@/lib/server/handlers/till/checkouts';

export const POST = staffGatewayRoute<{ id: string }>(2, ({ params, session }) =>
  cancel(checkouts(), session, params.id),
);
