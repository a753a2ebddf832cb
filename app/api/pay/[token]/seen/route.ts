import { linksFor } from '@/lib/server/composition/links';
import { payerRoute } from '@/lib/server/composition/runtime';
import { noteSeen } from '@/lib/server/handlers/payer/pay-page';
import { payerAsker } from '@/lib/server/http/asker';

export const POST = payerRoute<{ token: string }>(({ token }, request) =>
  noteSeen(linksFor(payerAsker(request)), token),
);
