import { outboundWebhooks } from '@/lib/server/composition/outbound-webhooks';
import { staffRoute } from '@/lib/server/composition/sessions';
import { stopEndpoint } from '@/lib/server/handlers/office/outbound-webhooks';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  stopEndpoint(outboundWebhooks(), session, params.id),
);
