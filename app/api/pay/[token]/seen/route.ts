import { noContent } from '@/lib/server/answer';
import { noteSeen } from '@/lib/server/pay-page';
import { payerRoute } from '@/lib/server/route';

export const POST = payerRoute<{ token: string }>(async ({ token }) => {
  await noteSeen(token);
  return noContent();
});
