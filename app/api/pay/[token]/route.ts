import { links } from '@/lib/server/composition/links';
import { payerRoute } from '@/lib/server/composition/public-route';
import { answerPay } from '@/lib/server/handlers/payer/pay-page';

export const POST = payerRoute<{ token: string }>(({ token }) => answerPay(links(), token));
