import { outboundWebhooks } from '@/lib/server/composition/outbound-webhooks';
import { staffRoute } from '@/lib/server/composition/sessions';
import { repeatDelivery } from '@/lib/server/handlers/office/outbound-webhooks';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  repeatDelivery(outboundWebhooks(), session, params.id),
);
