import { staffRoute } from '@/lib/server/http/route';
import { showOnTerminalAgain } from '@/lib/server/handlers/terminals';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  showOnTerminalAgain(session, params.id),
);
