import { linksFor } from '@/lib/server/composition/links';
import { payerRoute } from '@/lib/server/composition/runtime';
import { answerPay } from '@/lib/server/handlers/payer/pay-page';
import { payerAsker } from '@/lib/server/http/asker';

export const POST = payerRoute<{ token: string }>(({ token }, request) =>
  answerPay(linksFor(payerAsker(request)), token),
);
