import { staffRoute } from '@/lib/server/composition/staff';
import { terminals } from '@/lib/server/composition/terminals';
import { showOnTerminalAgain } from '@/lib/server/handlers/till/terminals';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  showOnTerminalAgain(terminals(), session, params.id),
);
