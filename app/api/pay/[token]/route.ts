import { answerPayTap } from '@/lib/server/pay-page';
import { payerRoute } from '@/lib/server/route';

export const POST = payerRoute<{ token: string }>(({ token }) => answerPayTap(token));
