import { answer, problem } from '@/lib/server/http/answer';
import { endKey } from '@/lib/server/handlers/keys';
import { staffRoute } from '@/lib/server/http/route';

export const POST = staffRoute<{ id: string }>(async ({ params, session }) => {
  const ended = await endKey(session, params.id);
  return ended.ok ? answer(ended.value) : problem(ended.error.kind);
});
