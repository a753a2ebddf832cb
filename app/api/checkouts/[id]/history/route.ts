import { history } from '@/lib/server/composition/history';
import { staffRoute } from '@/lib/server/composition/sessions';
import { answerHistory } from '@/lib/server/handlers/office/history';

export const GET = staffRoute<{ id: string }>(({ params, session }) =>
  answerHistory(history(), session, params.id),
);
