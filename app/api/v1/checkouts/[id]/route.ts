import { checkouts } from '@/lib/server/composition/checkouts';
import { systemRoute } from '@/lib/server/composition/keys';
import { findForSystem } from '@/lib/server/handlers/v1/checkouts';
import { methods } from '@/lib/server/http/methods';

const get = systemRoute<{ id: string }>('checkouts.see', ({ params, caller }) =>
  findForSystem(checkouts(), caller, params.id),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ GET: get });
