import { checkouts } from '@/lib/server/composition/checkouts';
import { staffRoute } from '@/lib/server/composition/staff';
import { check } from '@/lib/server/handlers/till/checkouts';

export const POST = staffRoute<{ id: string }>(({ params, session }) =>
  check(checkouts(), session, params.id),
);
