import { noContent } from '@/lib/server/http/answer';
import { noteSeen } from '@/lib/server/handlers/pay-page';
import { payerRoute } from '@/lib/server/http/route';

export const POST = payerRoute<{ token: string }>(async ({ token }) => {
  await noteSeen(token);
  return noContent();
});
