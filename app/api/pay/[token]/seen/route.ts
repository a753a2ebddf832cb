import { links } from '@/lib/server/composition/links';
import { payerRoute } from '@/lib/server/composition/public-route';
import { noteSeen } from '@/lib/server/handlers/payer/pay-page';

export const POST = payerRoute<{ token: string }>(({ token }) => noteSeen(links(), token));
