import { checkoutsFor } from '@/lib/server/composition/checkouts';
import { systemRoute } from '@/lib/server/composition/keys';
import { findForSystem } from '@/lib/server/handlers/v1/checkouts';
import { methods } from '@/lib/server/http/methods';
import { systemAsker } from '@/lib/server/http/asker';

const get = systemRoute<{ id: string }>('checkouts.see', ({ request, params, caller }) =>
  findForSystem(checkoutsFor(systemAsker(request, caller)), caller, params.id),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: get });
