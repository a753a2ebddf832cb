import { checkouts } from '@/lib/server/composition/checkouts';
import { staffRoute } from '@/lib/server/composition/staff';
import { cancel } from '@/lib/server/handlers/till/checkouts';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  cancel(checkouts(), session, params.id),
);
