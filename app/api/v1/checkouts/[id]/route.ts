import { checkouts } from '@/lib/server/composition/checkouts';
import { systemRoute } from '@/lib/server/composition/keys';
import { findForSystem } from '@/lib/server/handlers/v1/checkouts';

export const GET = systemRoute<{ id: string }>('checkouts.see', ({ params, caller }) =>
  findForSystem(checkouts(), caller, params.id),
);
