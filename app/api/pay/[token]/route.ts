import { answerPay } from '@/lib/server/handlers/pay-page';
import { payerRoute } from '@/lib/server/http/route';

export const POST = payerRoute<{ token: string }>(({ token }) => answerPay(token));
