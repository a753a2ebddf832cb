import { answer, problem } from '@/lib/server/http/answer';
import { findHistory } from '@/lib/server/handlers/history';
import { staffRoute } from '@/lib/server/http/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const found = await findHistory(session, params.id);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});
