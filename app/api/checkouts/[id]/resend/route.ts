import { staffGatewayRoute } from '@/lib/server/composition/gateway-routes';
import { terminals } from '@/lib/server/composition/terminals';
import { showOnTerminalAgain } from '@/lib/server/handlers/till/terminals';

export const POST = staffGatewayRoute<{ id: string }>(2, ({ params, session }) =>
  showOnTerminalAgain(terminals(), session, params.id),
);
