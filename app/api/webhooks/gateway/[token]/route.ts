import { machineRoute } from '@/lib/server/route';
import { takeDelivery } from '@/lib/server/webhook-delivery';

export const POST = machineRoute<{ token: string }>((request, { token }) => takeDelivery(request, token));
