import { checkoutsFor } from '@/lib/server/composition/checkouts';
import { payerRoute } from '@/lib/server/composition/runtime';
import { answerReturn } from '@/lib/server/handlers/payer/return-page';
import { payerAsker } from '@/lib/server/http/asker';

export const GET = payerRoute<{ id: string }>(({ id }, request) =>
  answerReturn(checkoutsFor(payerAsker(request)), id),
);
