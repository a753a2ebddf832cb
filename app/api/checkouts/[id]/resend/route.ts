import { staffRoute } from '@/lib/server/route';
import { showOnTerminalAgain } from '@/lib/server/use-terminals';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  showOnTerminalAgain(session, params.id),
);
