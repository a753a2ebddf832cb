import { noContent } from '@/lib/server/answer';
import { closeSession } from '@/lib/server/close-session';
import { staffRoute } from '@/lib/server/route';

export const POST = staffRoute(async () => {
  await closeSession();
  return noContent();
});
