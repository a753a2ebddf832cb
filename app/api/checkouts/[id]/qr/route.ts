import { checkouts } from '@/lib/server/composition/checkouts';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerQr } from '@/lib/server/handlers/till/checkouts';

export const GET = staffRoute<{ id: string }>(({ params, session }) =>
  answerQr(checkouts(), session, params.id),
);
