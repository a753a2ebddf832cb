import { gatewayWebhooks, machineRoute } from '@/lib/server/composition/gateway-webhooks';
import { answerDelivery } from '@/lib/server/handlers/gateway-webhook';

/** The gateway, or anybody who knows the address, says that a checkout changed. */
export const POST = machineRoute<{ token: string }>((request, { token }) =>
  answerDelivery(gatewayWebhooks(), request, token),
);
