import { noContent } from '@/lib/server/http/answer';
import { closeSession } from '@/lib/server/auth/session';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute(async () => {
  await closeSession();
  return noContent();
});
