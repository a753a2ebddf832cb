import { machineRoute } from '@/lib/server/http/route';
import { takeDelivery } from '@/lib/server/handlers/gateway-webhook';

export const POST = machineRoute<{ token: string }>((request, { token }) => takeDelivery(request, token));
