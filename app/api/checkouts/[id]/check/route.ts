import { checkoutsFor } from '@/lib/server/composition/checkouts';
import { staffRoute } from '@/lib/server/composition/sessions';
import { check } from '@/lib/server/handlers/till/checkouts';
import { staffAsker } from '@/lib/server/http/asker';

export const POST = staffRoute<{ id: string }>(({ request, params, session }) =>
  check(checkoutsFor(staffAsker(request, session)), session, params.id),
);
