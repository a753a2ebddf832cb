import { closeSession } from '@/lib/server/auth/session';
import { sessions, staffRoute } from '@/lib/server/composition/sessions';
import { noContent } from '@/lib/server/http/answer';

export const POST = staffRoute(async () => {
  await closeSession(sessions());
  return noContent();
});
