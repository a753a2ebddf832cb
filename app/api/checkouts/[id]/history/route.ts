import { answer } from '@/lib/server/answer';
import { findHistory } from '@/lib/server/load-history';
import { problem } from '@/lib/server/problem';
import { staffRoute } from '@/lib/server/route';

export const GET = staffRoute<{ id: string }>(async ({ params, session }) => {
  const found = await findHistory(session, params.id);
  return found.ok ? answer(found.value) : problem(found.error.kind);
});
